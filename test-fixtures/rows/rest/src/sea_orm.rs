//! Rows of `sea-orm` in 2.0.4. Paths: e4531b30f740e5c4.
//!
//! Left out: sea_orm::Select::paginate.
//!
//! - [sea_orm::ConnectOptions::max_connections](method@sea_orm::ConnectOptions::max_connections)
//! - [sea_orm::EntityTrait::find_by_id](method@sea_orm::EntityTrait::find_by_id)
//! - [sea_orm::Select::all](method@sea_orm::Select::all)
//! - [sea_orm::SelectTwo::all](method@sea_orm::SelectTwo::all)
//! - [sea_orm::SelectTwoMany::all](method@sea_orm::SelectTwoMany::all)
//! - [sea_orm::Selector::all](method@sea_orm::Selector::all)
//! - [sea_orm::SelectorRaw::all](method@sea_orm::SelectorRaw::all)
//! - [sea_orm::Paginator::fetch_and_next](method@sea_orm::Paginator::fetch_and_next)
//! - [sea_orm::QuerySelect::limit](method@sea_orm::QuerySelect::limit)
//! - [sea_orm::ConnectionTrait::query_all](method@sea_orm::ConnectionTrait::query_all)
//! - [sea_orm::Database::connect](method@sea_orm::Database::connect)
//! - [sea_orm::ConnectOptions::new](method@sea_orm::ConnectOptions::new)
//! - [sea_orm::Select::into_model](method@sea_orm::Select::into_model)
//! - [sea_orm::Select::one](method@sea_orm::Select::one)
//! - [sea_orm::Select::stream](method@sea_orm::Select::stream)
//! - [sea_orm::SelectTwo::stream](method@sea_orm::SelectTwo::stream)
//! - [sea_orm::Selector::one](method@sea_orm::Selector::one)
//! - [sea_orm::Selector::stream](method@sea_orm::Selector::stream)
//! - [sea_orm::SelectorRaw::stream](method@sea_orm::SelectorRaw::stream)
//! - [sea_orm::Paginator::fetch](method@sea_orm::Paginator::fetch)
//! - [sea_orm::Paginator::fetch_page](method@sea_orm::Paginator::fetch_page)
//! - [sea_orm::Paginator::into_stream](method@sea_orm::Paginator::into_stream)
//! - [sea_orm::EntityTrait::find](method@sea_orm::EntityTrait::find)
//! - [sea_orm::QueryFilter::filter](method@sea_orm::QueryFilter::filter)
//! - [sea_orm::QueryOrder::order_by](method@sea_orm::QueryOrder::order_by)
//! - [sea_orm::QueryOrder::order_by_asc](method@sea_orm::QueryOrder::order_by_asc)
//! - [sea_orm::QueryOrder::order_by_desc](method@sea_orm::QueryOrder::order_by_desc)

use sea_orm::Database as _;
use sea_orm::DatabaseConnection as _;
use sea_orm::ConnectOptions as _;
use sea_orm::Select as _;
use sea_orm::SelectTwo as _;
use sea_orm::SelectTwoMany as _;
use sea_orm::Selector as _;
use sea_orm::SelectorRaw as _;
use sea_orm::Paginator as _;
use sea_orm::EntityTrait as _;
use sea_orm::QueryFilter as _;
use sea_orm::QueryOrder as _;
use sea_orm::QuerySelect as _;
use sea_orm::ConnectionTrait as _;
