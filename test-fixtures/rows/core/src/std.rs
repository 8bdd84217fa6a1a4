//! Rows of `std` in 1.95.0. Paths: 4b3965ac13cd080c.
//!
//! Left out: std::str::to_string, std::slice::to_owned, std::any::Any::is, std::any::Any::downcast_ref, std::any::Any::downcast_mut, std::iter::DoubleEndedIterator::rev.
//!
//! - [std::option::Option::Some](variant@std::option::Option::Some)
//! - [std::option::Option::None](variant@std::option::Option::None)
//! - [std::result::Result::Ok](variant@std::result::Result::Ok)
//! - [std::result::Result::Err](variant@std::result::Result::Err)
//! - [std::borrow::Cow::Borrowed](variant@std::borrow::Cow::Borrowed)
//! - [std::borrow::Cow::Owned](variant@std::borrow::Cow::Owned)
//! - [std::ops::Range::start](field@std::ops::Range::start)
//! - [std::ops::Range::end](field@std::ops::Range::end)
//! - [std::ops::ControlFlow::Continue](variant@std::ops::ControlFlow::Continue)
//! - [std::ops::ControlFlow::Break](variant@std::ops::ControlFlow::Break)
//! - [std::cmp::Ordering::Less](variant@std::cmp::Ordering::Less)
//! - [std::cmp::Ordering::Equal](variant@std::cmp::Ordering::Equal)
//! - [std::cmp::Ordering::Greater](variant@std::cmp::Ordering::Greater)
//! - [std::cmp::Reverse::0](field@std::cmp::Reverse::0)
//! - [std::collections::hash_map::Entry::Occupied](variant@std::collections::hash_map::Entry::Occupied)
//! - [std::collections::hash_map::Entry::Vacant](variant@std::collections::hash_map::Entry::Vacant)
//! - [std::collections::btree_map::Entry::Occupied](variant@std::collections::btree_map::Entry::Occupied)
//! - [std::collections::btree_map::Entry::Vacant](variant@std::collections::btree_map::Entry::Vacant)
//! - [std::sync::TryLockError::Poisoned](variant@std::sync::TryLockError::Poisoned)
//! - [std::sync::TryLockError::WouldBlock](variant@std::sync::TryLockError::WouldBlock)
//! - [std::sync::atomic::Ordering::Relaxed](variant@std::sync::atomic::Ordering::Relaxed)
//! - [std::sync::atomic::Ordering::Release](variant@std::sync::atomic::Ordering::Release)
//! - [std::sync::atomic::Ordering::Acquire](variant@std::sync::atomic::Ordering::Acquire)
//! - [std::sync::atomic::Ordering::AcqRel](variant@std::sync::atomic::Ordering::AcqRel)
//! - [std::sync::atomic::Ordering::SeqCst](variant@std::sync::atomic::Ordering::SeqCst)
//! - [std::task::Poll::Ready](variant@std::task::Poll::Ready)
//! - [std::task::Poll::Pending](variant@std::task::Poll::Pending)
//! - [std::sync::mpsc::SendError::0](field@std::sync::mpsc::SendError::0)
//! - [std::sync::mpsc::TrySendError::Full](variant@std::sync::mpsc::TrySendError::Full)
//! - [std::sync::mpsc::TrySendError::Disconnected](variant@std::sync::mpsc::TrySendError::Disconnected)
//! - [std::sync::mpsc::TryRecvError::Empty](variant@std::sync::mpsc::TryRecvError::Empty)
//! - [std::sync::mpsc::TryRecvError::Disconnected](variant@std::sync::mpsc::TryRecvError::Disconnected)
//! - [std::sync::mpsc::RecvTimeoutError::Timeout](variant@std::sync::mpsc::RecvTimeoutError::Timeout)
//! - [std::sync::mpsc::RecvTimeoutError::Disconnected](variant@std::sync::mpsc::RecvTimeoutError::Disconnected)
//! - [std::io::ErrorKind::NotFound](variant@std::io::ErrorKind::NotFound)
//! - [std::io::ErrorKind::PermissionDenied](variant@std::io::ErrorKind::PermissionDenied)
//! - [std::io::ErrorKind::ConnectionRefused](variant@std::io::ErrorKind::ConnectionRefused)
//! - [std::io::ErrorKind::ConnectionReset](variant@std::io::ErrorKind::ConnectionReset)
//! - [std::io::ErrorKind::ConnectionAborted](variant@std::io::ErrorKind::ConnectionAborted)
//! - [std::io::ErrorKind::NotConnected](variant@std::io::ErrorKind::NotConnected)
//! - [std::io::ErrorKind::AddrInUse](variant@std::io::ErrorKind::AddrInUse)
//! - [std::io::ErrorKind::AddrNotAvailable](variant@std::io::ErrorKind::AddrNotAvailable)
//! - [std::io::ErrorKind::BrokenPipe](variant@std::io::ErrorKind::BrokenPipe)
//! - [std::io::ErrorKind::AlreadyExists](variant@std::io::ErrorKind::AlreadyExists)
//! - [std::io::ErrorKind::WouldBlock](variant@std::io::ErrorKind::WouldBlock)
//! - [std::io::ErrorKind::InvalidInput](variant@std::io::ErrorKind::InvalidInput)
//! - [std::io::ErrorKind::InvalidData](variant@std::io::ErrorKind::InvalidData)
//! - [std::io::ErrorKind::TimedOut](variant@std::io::ErrorKind::TimedOut)
//! - [std::io::ErrorKind::WriteZero](variant@std::io::ErrorKind::WriteZero)
//! - [std::io::ErrorKind::Interrupted](variant@std::io::ErrorKind::Interrupted)
//! - [std::io::ErrorKind::Unsupported](variant@std::io::ErrorKind::Unsupported)
//! - [std::io::ErrorKind::UnexpectedEof](variant@std::io::ErrorKind::UnexpectedEof)
//! - [std::io::ErrorKind::OutOfMemory](variant@std::io::ErrorKind::OutOfMemory)
//! - [std::io::ErrorKind::Other](variant@std::io::ErrorKind::Other)
//! - [std::io::SeekFrom::Start](variant@std::io::SeekFrom::Start)
//! - [std::io::SeekFrom::End](variant@std::io::SeekFrom::End)
//! - [std::io::SeekFrom::Current](variant@std::io::SeekFrom::Current)
//! - [std::net::Shutdown::Read](variant@std::net::Shutdown::Read)
//! - [std::net::Shutdown::Write](variant@std::net::Shutdown::Write)
//! - [std::net::Shutdown::Both](variant@std::net::Shutdown::Both)
//! - [std::net::IpAddr::V4](variant@std::net::IpAddr::V4)
//! - [std::net::IpAddr::V6](variant@std::net::IpAddr::V6)
//! - [std::process::Child::stdin](field@std::process::Child::stdin)
//! - [std::process::Child::stdout](field@std::process::Child::stdout)
//! - [std::process::Child::stderr](field@std::process::Child::stderr)
//! - [std::process::Output::status](field@std::process::Output::status)
//! - [std::process::Output::stdout](field@std::process::Output::stdout)
//! - [std::process::Output::stderr](field@std::process::Output::stderr)
//! - [std::option::Option::is_some_and](method@std::option::Option::is_some_and)
//! - [std::option::Option::is_none_or](method@std::option::Option::is_none_or)
//! - [std::option::Option::unwrap_or_else](method@std::option::Option::unwrap_or_else)
//! - [std::option::Option::map](method@std::option::Option::map)
//! - [std::option::Option::inspect](method@std::option::Option::inspect)
//! - [std::option::Option::map_or](method@std::option::Option::map_or)
//! - [std::option::Option::map_or_else](method@std::option::Option::map_or_else)
//! - [std::option::Option::ok_or_else](method@std::option::Option::ok_or_else)
//! - [std::option::Option::and_then](method@std::option::Option::and_then)
//! - [std::option::Option::filter](method@std::option::Option::filter)
//! - [std::option::Option::or_else](method@std::option::Option::or_else)
//! - [std::option::Option::get_or_insert_with](method@std::option::Option::get_or_insert_with)
//! - [std::option::Option::take_if](method@std::option::Option::take_if)
//! - [std::result::Result::is_ok_and](method@std::result::Result::is_ok_and)
//! - [std::result::Result::is_err_and](method@std::result::Result::is_err_and)
//! - [std::result::Result::map](method@std::result::Result::map)
//! - [std::result::Result::map_or](method@std::result::Result::map_or)
//! - [std::result::Result::map_or_else](method@std::result::Result::map_or_else)
//! - [std::result::Result::map_err](method@std::result::Result::map_err)
//! - [std::result::Result::inspect](method@std::result::Result::inspect)
//! - [std::result::Result::inspect_err](method@std::result::Result::inspect_err)
//! - [std::result::Result::and_then](method@std::result::Result::and_then)
//! - [std::result::Result::or_else](method@std::result::Result::or_else)
//! - [std::result::Result::unwrap_or_else](method@std::result::Result::unwrap_or_else)
//! - [std::string::String::push_str](method@std::string::String::push_str)
//! - [std::string::String::push](method@std::string::String::push)
//! - [std::string::String::capacity](method@std::string::String::capacity)
//! - [std::string::String::len](method@std::string::String::len)
//! - [std::string::String::is_empty](method@std::string::String::is_empty)
//! - [std::string::String::pop](method@std::string::String::pop)
//! - [std::string::String::clear](method@std::string::String::clear)
//! - [std::string::String::truncate](method@std::string::String::truncate)
//! - [std::string::String::drain](method@std::string::String::drain)
//! - [bool::then](method@bool::then)
//! - [slice::chunks](method@slice::chunks)
//! - [slice::chunks_exact](method@slice::chunks_exact)
//! - [slice::chunks_mut](method@slice::chunks_mut)
//! - [std::vec::Vec::push](method@std::vec::Vec::push)
//! - [std::vec::Vec::insert](method@std::vec::Vec::insert)
//! - [std::vec::Vec::append](method@std::vec::Vec::append)
//! - [std::vec::Vec::extend](method@std::vec::Vec::extend)
//! - [std::vec::Vec::extend_from_slice](method@std::vec::Vec::extend_from_slice)
//! - [std::vec::Vec::pop](method@std::vec::Vec::pop)
//! - [std::vec::Vec::pop_if](method@std::vec::Vec::pop_if)
//! - [std::vec::Vec::remove](method@std::vec::Vec::remove)
//! - [std::vec::Vec::swap_remove](method@std::vec::Vec::swap_remove)
//! - [std::vec::Vec::clear](method@std::vec::Vec::clear)
//! - [std::vec::Vec::truncate](method@std::vec::Vec::truncate)
//! - [std::vec::Vec::drain](method@std::vec::Vec::drain)
//! - [std::vec::Vec::split_off](method@std::vec::Vec::split_off)
//! - [std::vec::Vec::retain](method@std::vec::Vec::retain)
//! - [std::vec::Vec::retain_mut](method@std::vec::Vec::retain_mut)
//! - [std::vec::Vec::dedup](method@std::vec::Vec::dedup)
//! - [std::vec::Vec::len](method@std::vec::Vec::len)
//! - [std::vec::Vec::is_empty](method@std::vec::Vec::is_empty)
//! - [std::vec::Vec::capacity](method@std::vec::Vec::capacity)
//! - [std::collections::VecDeque::push_back](method@std::collections::VecDeque::push_back)
//! - [std::collections::VecDeque::push_front](method@std::collections::VecDeque::push_front)
//! - [std::collections::VecDeque::append](method@std::collections::VecDeque::append)
//! - [std::collections::VecDeque::extend](method@std::collections::VecDeque::extend)
//! - [std::collections::VecDeque::insert](method@std::collections::VecDeque::insert)
//! - [std::collections::VecDeque::pop_front](method@std::collections::VecDeque::pop_front)
//! - [std::collections::VecDeque::pop_back](method@std::collections::VecDeque::pop_back)
//! - [std::collections::VecDeque::remove](method@std::collections::VecDeque::remove)
//! - [std::collections::VecDeque::clear](method@std::collections::VecDeque::clear)
//! - [std::collections::VecDeque::truncate](method@std::collections::VecDeque::truncate)
//! - [std::collections::VecDeque::drain](method@std::collections::VecDeque::drain)
//! - [std::collections::VecDeque::split_off](method@std::collections::VecDeque::split_off)
//! - [std::collections::VecDeque::retain](method@std::collections::VecDeque::retain)
//! - [std::collections::VecDeque::len](method@std::collections::VecDeque::len)
//! - [std::collections::VecDeque::is_empty](method@std::collections::VecDeque::is_empty)
//! - [std::collections::VecDeque::capacity](method@std::collections::VecDeque::capacity)
//! - [std::collections::LinkedList::push_back](method@std::collections::LinkedList::push_back)
//! - [std::collections::LinkedList::push_front](method@std::collections::LinkedList::push_front)
//! - [std::collections::LinkedList::append](method@std::collections::LinkedList::append)
//! - [std::collections::LinkedList::pop_front](method@std::collections::LinkedList::pop_front)
//! - [std::collections::LinkedList::pop_back](method@std::collections::LinkedList::pop_back)
//! - [std::collections::LinkedList::clear](method@std::collections::LinkedList::clear)
//! - [std::collections::LinkedList::len](method@std::collections::LinkedList::len)
//! - [std::collections::LinkedList::is_empty](method@std::collections::LinkedList::is_empty)
//! - [std::collections::BinaryHeap::push](method@std::collections::BinaryHeap::push)
//! - [std::collections::BinaryHeap::pop](method@std::collections::BinaryHeap::pop)
//! - [std::collections::BinaryHeap::clear](method@std::collections::BinaryHeap::clear)
//! - [std::collections::BinaryHeap::drain](method@std::collections::BinaryHeap::drain)
//! - [std::collections::BinaryHeap::len](method@std::collections::BinaryHeap::len)
//! - [std::collections::BinaryHeap::is_empty](method@std::collections::BinaryHeap::is_empty)
//! - [std::collections::HashMap::insert](method@std::collections::HashMap::insert)
//! - [std::collections::HashMap::extend](method@std::collections::HashMap::extend)
//! - [std::collections::HashMap::remove](method@std::collections::HashMap::remove)
//! - [std::collections::HashMap::remove_entry](method@std::collections::HashMap::remove_entry)
//! - [std::collections::HashMap::clear](method@std::collections::HashMap::clear)
//! - [std::collections::HashMap::drain](method@std::collections::HashMap::drain)
//! - [std::collections::HashMap::retain](method@std::collections::HashMap::retain)
//! - [std::collections::HashMap::extract_if](method@std::collections::HashMap::extract_if)
//! - [std::collections::HashMap::len](method@std::collections::HashMap::len)
//! - [std::collections::HashMap::is_empty](method@std::collections::HashMap::is_empty)
//! - [std::collections::HashMap::capacity](method@std::collections::HashMap::capacity)
//! - [std::collections::BTreeMap::insert](method@std::collections::BTreeMap::insert)
//! - [std::collections::BTreeMap::append](method@std::collections::BTreeMap::append)
//! - [std::collections::BTreeMap::extend](method@std::collections::BTreeMap::extend)
//! - [std::collections::BTreeMap::remove](method@std::collections::BTreeMap::remove)
//! - [std::collections::BTreeMap::remove_entry](method@std::collections::BTreeMap::remove_entry)
//! - [std::collections::BTreeMap::pop_first](method@std::collections::BTreeMap::pop_first)
//! - [std::collections::BTreeMap::pop_last](method@std::collections::BTreeMap::pop_last)
//! - [std::collections::BTreeMap::clear](method@std::collections::BTreeMap::clear)
//! - [std::collections::BTreeMap::retain](method@std::collections::BTreeMap::retain)
//! - [std::collections::BTreeMap::split_off](method@std::collections::BTreeMap::split_off)
//! - [std::collections::BTreeMap::len](method@std::collections::BTreeMap::len)
//! - [std::collections::BTreeMap::is_empty](method@std::collections::BTreeMap::is_empty)
//! - [std::collections::HashSet::insert](method@std::collections::HashSet::insert)
//! - [std::collections::HashSet::replace](method@std::collections::HashSet::replace)
//! - [std::collections::HashSet::extend](method@std::collections::HashSet::extend)
//! - [std::collections::HashSet::remove](method@std::collections::HashSet::remove)
//! - [std::collections::HashSet::take](method@std::collections::HashSet::take)
//! - [std::collections::HashSet::clear](method@std::collections::HashSet::clear)
//! - [std::collections::HashSet::drain](method@std::collections::HashSet::drain)
//! - [std::collections::HashSet::retain](method@std::collections::HashSet::retain)
//! - [std::collections::HashSet::len](method@std::collections::HashSet::len)
//! - [std::collections::HashSet::is_empty](method@std::collections::HashSet::is_empty)
//! - [std::collections::BTreeSet::insert](method@std::collections::BTreeSet::insert)
//! - [std::collections::BTreeSet::extend](method@std::collections::BTreeSet::extend)
//! - [std::collections::BTreeSet::remove](method@std::collections::BTreeSet::remove)
//! - [std::collections::BTreeSet::take](method@std::collections::BTreeSet::take)
//! - [std::collections::BTreeSet::pop_first](method@std::collections::BTreeSet::pop_first)
//! - [std::collections::BTreeSet::pop_last](method@std::collections::BTreeSet::pop_last)
//! - [std::collections::BTreeSet::clear](method@std::collections::BTreeSet::clear)
//! - [std::collections::BTreeSet::retain](method@std::collections::BTreeSet::retain)
//! - [std::collections::BTreeSet::len](method@std::collections::BTreeSet::len)
//! - [std::collections::BTreeSet::is_empty](method@std::collections::BTreeSet::is_empty)
//! - [std::collections::hash_map::Entry::or_insert](method@std::collections::hash_map::Entry::or_insert)
//! - [std::collections::hash_map::Entry::or_insert_with](method@std::collections::hash_map::Entry::or_insert_with)
//! - [std::collections::hash_map::Entry::and_modify](method@std::collections::hash_map::Entry::and_modify)
//! - [std::collections::hash_map::OccupiedEntry::remove](method@std::collections::hash_map::OccupiedEntry::remove)
//! - [std::collections::hash_map::OccupiedEntry::remove_entry](method@std::collections::hash_map::OccupiedEntry::remove_entry)
//! - [std::collections::hash_map::VacantEntry::insert](method@std::collections::hash_map::VacantEntry::insert)
//! - [std::collections::btree_map::Entry::or_insert](method@std::collections::btree_map::Entry::or_insert)
//! - [std::collections::btree_map::Entry::or_insert_with](method@std::collections::btree_map::Entry::or_insert_with)
//! - [std::collections::btree_map::Entry::and_modify](method@std::collections::btree_map::Entry::and_modify)
//! - [std::collections::btree_map::OccupiedEntry::remove](method@std::collections::btree_map::OccupiedEntry::remove)
//! - [std::collections::btree_map::VacantEntry::insert](method@std::collections::btree_map::VacantEntry::insert)
//! - [std::sync::Arc::strong_count](method@std::sync::Arc::strong_count)
//! - [std::sync::Mutex::lock](method@std::sync::Mutex::lock)
//! - [std::sync::RwLock::read](method@std::sync::RwLock::read)
//! - [std::sync::RwLock::write](method@std::sync::RwLock::write)
//! - [std::sync::Condvar::wait](method@std::sync::Condvar::wait)
//! - [std::sync::Condvar::wait_while](method@std::sync::Condvar::wait_while)
//! - [std::sync::Condvar::wait_timeout](method@std::sync::Condvar::wait_timeout)
//! - [std::sync::Condvar::notify_one](method@std::sync::Condvar::notify_one)
//! - [std::sync::Condvar::notify_all](method@std::sync::Condvar::notify_all)
//! - [std::sync::Barrier::wait](method@std::sync::Barrier::wait)
//! - [std::sync::Once::call_once](method@std::sync::Once::call_once)
//! - [std::sync::OnceLock::get_or_init](method@std::sync::OnceLock::get_or_init)
//! - [std::cell::OnceCell::get_or_init](method@std::cell::OnceCell::get_or_init)
//! - [std::task::Poll::map](method@std::task::Poll::map)
//! - [std::task::Poll::map_ok](method@std::task::Poll::map_ok)
//! - [std::task::Poll::map_err](method@std::task::Poll::map_err)
//! - [std::task::Waker::wake](method@std::task::Waker::wake)
//! - [std::task::Waker::wake_by_ref](method@std::task::Waker::wake_by_ref)
//! - [std::iter::Iterator::map](method@std::iter::Iterator::map)
//! - [std::iter::Iterator::for_each](method@std::iter::Iterator::for_each)
//! - [std::iter::Iterator::filter](method@std::iter::Iterator::filter)
//! - [std::iter::Iterator::filter_map](method@std::iter::Iterator::filter_map)
//! - [std::iter::Iterator::skip_while](method@std::iter::Iterator::skip_while)
//! - [std::iter::Iterator::take_while](method@std::iter::Iterator::take_while)
//! - [std::iter::Iterator::map_while](method@std::iter::Iterator::map_while)
//! - [std::iter::Iterator::take](method@std::iter::Iterator::take)
//! - [std::iter::Iterator::scan](method@std::iter::Iterator::scan)
//! - [std::iter::Iterator::flat_map](method@std::iter::Iterator::flat_map)
//! - [std::iter::Iterator::inspect](method@std::iter::Iterator::inspect)
//! - [std::iter::Iterator::partition](method@std::iter::Iterator::partition)
//! - [std::iter::Iterator::try_fold](method@std::iter::Iterator::try_fold)
//! - [std::iter::Iterator::try_for_each](method@std::iter::Iterator::try_for_each)
//! - [std::iter::Iterator::fold](method@std::iter::Iterator::fold)
//! - [std::iter::Iterator::reduce](method@std::iter::Iterator::reduce)
//! - [std::iter::Iterator::all](method@std::iter::Iterator::all)
//! - [std::iter::Iterator::any](method@std::iter::Iterator::any)
//! - [std::iter::Iterator::find](method@std::iter::Iterator::find)
//! - [std::iter::Iterator::find_map](method@std::iter::Iterator::find_map)
//! - [std::iter::Iterator::position](method@std::iter::Iterator::position)
//! - [std::thread::LocalKey::with](method@std::thread::LocalKey::with)
//! - [std::thread::LocalKey::try_with](method@std::thread::LocalKey::try_with)
//! - [std::thread::LocalKey::with_borrow](method@std::thread::LocalKey::with_borrow)
//! - [std::thread::LocalKey::with_borrow_mut](method@std::thread::LocalKey::with_borrow_mut)
//! - [std::thread::JoinHandle::join](method@std::thread::JoinHandle::join)
//! - [std::thread::ScopedJoinHandle::join](method@std::thread::ScopedJoinHandle::join)
//! - [std::thread::Thread::unpark](method@std::thread::Thread::unpark)
//! - [std::thread::Scope::spawn](method@std::thread::Scope::spawn)
//! - [std::thread::Builder::spawn](method@std::thread::Builder::spawn)
//! - [std::sync::mpsc::Sender::send](method@std::sync::mpsc::Sender::send)
//! - [std::sync::mpsc::SyncSender::send](method@std::sync::mpsc::SyncSender::send)
//! - [std::sync::mpsc::SyncSender::try_send](method@std::sync::mpsc::SyncSender::try_send)
//! - [std::sync::mpsc::Receiver::recv](method@std::sync::mpsc::Receiver::recv)
//! - [std::sync::mpsc::Receiver::try_recv](method@std::sync::mpsc::Receiver::try_recv)
//! - [std::sync::mpsc::Receiver::recv_timeout](method@std::sync::mpsc::Receiver::recv_timeout)
//! - [std::sync::mpsc::Receiver::recv_deadline](method@std::sync::mpsc::Receiver::recv_deadline)
//! - [std::sync::mpsc::Receiver::iter](method@std::sync::mpsc::Receiver::iter)
//! - [std::sync::mpsc::Receiver::try_iter](method@std::sync::mpsc::Receiver::try_iter)
//! - [std::sync::mpsc::Receiver::into_iter](method@std::sync::mpsc::Receiver::into_iter)
//! - [std::io::Read::read](method@std::io::Read::read)
//! - [std::io::Read::read_to_end](method@std::io::Read::read_to_end)
//! - [std::io::Read::read_to_string](method@std::io::Read::read_to_string)
//! - [std::io::Read::bytes](method@std::io::Read::bytes)
//! - [std::io::Read::take](method@std::io::Read::take)
//! - [std::io::Write::write](method@std::io::Write::write)
//! - [std::io::Write::write_vectored](method@std::io::Write::write_vectored)
//! - [std::io::Write::flush](method@std::io::Write::flush)
//! - [std::io::Write::write_all](method@std::io::Write::write_all)
//! - [std::io::BufRead::read_until](method@std::io::BufRead::read_until)
//! - [std::io::BufRead::read_line](method@std::io::BufRead::read_line)
//! - [std::io::BufRead::split](method@std::io::BufRead::split)
//! - [std::io::BufRead::lines](method@std::io::BufRead::lines)
//! - [std::io::BufReader::with_capacity](method@std::io::BufReader::with_capacity)
//! - [std::io::BufWriter::with_capacity](method@std::io::BufWriter::with_capacity)
//! - [std::io::BufWriter::into_inner](method@std::io::BufWriter::into_inner)
//! - [std::io::Stdin::read_line](method@std::io::Stdin::read_line)
//! - [std::io::Stdin::lines](method@std::io::Stdin::lines)
//! - [std::fs::Metadata::len](method@std::fs::Metadata::len)
//! - [std::net::TcpListener::accept](method@std::net::TcpListener::accept)
//! - [std::net::TcpListener::incoming](method@std::net::TcpListener::incoming)
//! - [std::net::TcpListener::into_incoming](method@std::net::TcpListener::into_incoming)
//! - [std::net::UdpSocket::send](method@std::net::UdpSocket::send)
//! - [std::net::UdpSocket::send_to](method@std::net::UdpSocket::send_to)
//! - [std::net::UdpSocket::recv](method@std::net::UdpSocket::recv)
//! - [std::net::UdpSocket::recv_from](method@std::net::UdpSocket::recv_from)
//! - [std::os::unix::net::UnixListener::accept](method@std::os::unix::net::UnixListener::accept)
//! - [std::os::unix::net::UnixListener::incoming](method@std::os::unix::net::UnixListener::incoming)
//! - [std::os::unix::net::UnixDatagram::send](method@std::os::unix::net::UnixDatagram::send)
//! - [std::os::unix::net::UnixDatagram::send_to](method@std::os::unix::net::UnixDatagram::send_to)
//! - [std::os::unix::net::UnixDatagram::recv](method@std::os::unix::net::UnixDatagram::recv)
//! - [std::os::unix::net::UnixDatagram::recv_from](method@std::os::unix::net::UnixDatagram::recv_from)
//! - [std::process::Command::output](method@std::process::Command::output)
//! - [std::process::Command::status](method@std::process::Command::status)
//! - [std::process::Child::wait](method@std::process::Child::wait)
//! - [std::process::Child::wait_with_output](method@std::process::Child::wait_with_output)
//! - [std::option::Option::is_some](method@std::option::Option::is_some)
//! - [std::option::Option::is_none](method@std::option::Option::is_none)
//! - [std::option::Option::as_ref](method@std::option::Option::as_ref)
//! - [std::option::Option::as_mut](method@std::option::Option::as_mut)
//! - [std::option::Option::as_pin_mut](method@std::option::Option::as_pin_mut)
//! - [std::option::Option::as_deref](method@std::option::Option::as_deref)
//! - [std::option::Option::as_deref_mut](method@std::option::Option::as_deref_mut)
//! - [std::option::Option::expect](method@std::option::Option::expect)
//! - [std::option::Option::unwrap](method@std::option::Option::unwrap)
//! - [std::option::Option::unwrap_or](method@std::option::Option::unwrap_or)
//! - [std::option::Option::unwrap_or_default](method@std::option::Option::unwrap_or_default)
//! - [std::option::Option::unwrap_unchecked](method@std::option::Option::unwrap_unchecked)
//! - [std::option::Option::ok_or](method@std::option::Option::ok_or)
//! - [std::option::Option::iter](method@std::option::Option::iter)
//! - [std::option::Option::iter_mut](method@std::option::Option::iter_mut)
//! - [std::option::Option::into_iter](method@std::option::Option::into_iter)
//! - [std::option::Option::and](method@std::option::Option::and)
//! - [std::option::Option::or](method@std::option::Option::or)
//! - [std::option::Option::xor](method@std::option::Option::xor)
//! - [std::option::Option::insert](method@std::option::Option::insert)
//! - [std::option::Option::get_or_insert](method@std::option::Option::get_or_insert)
//! - [std::option::Option::take](method@std::option::Option::take)
//! - [std::option::Option::replace](method@std::option::Option::replace)
//! - [std::option::Option::zip](method@std::option::Option::zip)
//! - [std::option::Option::unzip](method@std::option::Option::unzip)
//! - [std::option::Option::copied](method@std::option::Option::copied)
//! - [std::option::Option::cloned](method@std::option::Option::cloned)
//! - [std::option::Option::transpose](method@std::option::Option::transpose)
//! - [std::option::Option::flatten](method@std::option::Option::flatten)
//! - [std::result::Result::is_ok](method@std::result::Result::is_ok)
//! - [std::result::Result::is_err](method@std::result::Result::is_err)
//! - [std::result::Result::ok](method@std::result::Result::ok)
//! - [std::result::Result::err](method@std::result::Result::err)
//! - [std::result::Result::as_ref](method@std::result::Result::as_ref)
//! - [std::result::Result::as_mut](method@std::result::Result::as_mut)
//! - [std::result::Result::as_deref](method@std::result::Result::as_deref)
//! - [std::result::Result::as_deref_mut](method@std::result::Result::as_deref_mut)
//! - [std::result::Result::iter](method@std::result::Result::iter)
//! - [std::result::Result::into_iter](method@std::result::Result::into_iter)
//! - [std::result::Result::expect](method@std::result::Result::expect)
//! - [std::result::Result::unwrap](method@std::result::Result::unwrap)
//! - [std::result::Result::unwrap_or_default](method@std::result::Result::unwrap_or_default)
//! - [std::result::Result::expect_err](method@std::result::Result::expect_err)
//! - [std::result::Result::unwrap_err](method@std::result::Result::unwrap_err)
//! - [std::result::Result::and](method@std::result::Result::and)
//! - [std::result::Result::or](method@std::result::Result::or)
//! - [std::result::Result::unwrap_or](method@std::result::Result::unwrap_or)
//! - [std::result::Result::copied](method@std::result::Result::copied)
//! - [std::result::Result::cloned](method@std::result::Result::cloned)
//! - [std::result::Result::transpose](method@std::result::Result::transpose)
//! - [std::result::Result::flatten](method@std::result::Result::flatten)
//! - [std::borrow::Cow::into_owned](method@std::borrow::Cow::into_owned)
//! - [std::borrow::Cow::to_mut](method@std::borrow::Cow::to_mut)
//! - [std::ops::ControlFlow::is_break](method@std::ops::ControlFlow::is_break)
//! - [std::ops::ControlFlow::is_continue](method@std::ops::ControlFlow::is_continue)
//! - [std::ops::ControlFlow::break_value](method@std::ops::ControlFlow::break_value)
//! - [std::string::String::new](method@std::string::String::new)
//! - [std::string::String::with_capacity](method@std::string::String::with_capacity)
//! - [std::string::String::from_utf8](method@std::string::String::from_utf8)
//! - [std::string::String::from_utf8_lossy](method@std::string::String::from_utf8_lossy)
//! - [std::string::String::into_bytes](method@std::string::String::into_bytes)
//! - [std::string::String::into_boxed_str](method@std::string::String::into_boxed_str)
//! - [std::string::String::as_str](method@std::string::String::as_str)
//! - [std::string::String::as_mut_str](method@std::string::String::as_mut_str)
//! - [std::string::String::as_bytes](method@std::string::String::as_bytes)
//! - [bool::then_some](method@bool::then_some)
//! - [str::len](method@str::len)
//! - [str::is_empty](method@str::is_empty)
//! - [str::as_bytes](method@str::as_bytes)
//! - [str::as_str](method@str::as_str)
//! - [str::chars](method@str::chars)
//! - [str::char_indices](method@str::char_indices)
//! - [str::bytes](method@str::bytes)
//! - [str::lines](method@str::lines)
//! - [str::split](method@str::split)
//! - [str::splitn](method@str::splitn)
//! - [str::rsplit](method@str::rsplit)
//! - [str::split_terminator](method@str::split_terminator)
//! - [str::split_whitespace](method@str::split_whitespace)
//! - [str::split_once](method@str::split_once)
//! - [str::rsplit_once](method@str::rsplit_once)
//! - [str::split_at](method@str::split_at)
//! - [str::trim](method@str::trim)
//! - [str::trim_start](method@str::trim_start)
//! - [str::trim_end](method@str::trim_end)
//! - [str::trim_matches](method@str::trim_matches)
//! - [str::trim_start_matches](method@str::trim_start_matches)
//! - [str::trim_end_matches](method@str::trim_end_matches)
//! - [str::strip_prefix](method@str::strip_prefix)
//! - [str::strip_suffix](method@str::strip_suffix)
//! - [str::starts_with](method@str::starts_with)
//! - [str::ends_with](method@str::ends_with)
//! - [str::contains](method@str::contains)
//! - [str::find](method@str::find)
//! - [str::rfind](method@str::rfind)
//! - [str::matches](method@str::matches)
//! - [str::get](method@str::get)
//! - [str::parse](method@str::parse)
//! - [str::replace](method@str::replace)
//! - [str::to_lowercase](method@str::to_lowercase)
//! - [str::to_uppercase](method@str::to_uppercase)
//! - [str::to_ascii_lowercase](method@str::to_ascii_lowercase)
//! - [str::to_ascii_uppercase](method@str::to_ascii_uppercase)
//! - [str::to_owned](method@str::to_owned)
//! - [str::into_string](method@str::into_string)
//! - [str::repeat](method@str::repeat)
//! - [str::is_char_boundary](method@str::is_char_boundary)
//! - [str::eq_ignore_ascii_case](method@str::eq_ignore_ascii_case)
//! - [slice::len](method@slice::len)
//! - [slice::is_empty](method@slice::is_empty)
//! - [slice::first](method@slice::first)
//! - [slice::first_mut](method@slice::first_mut)
//! - [slice::last](method@slice::last)
//! - [slice::last_mut](method@slice::last_mut)
//! - [slice::get](method@slice::get)
//! - [slice::get_mut](method@slice::get_mut)
//! - [slice::iter](method@slice::iter)
//! - [slice::iter_mut](method@slice::iter_mut)
//! - [slice::windows](method@slice::windows)
//! - [slice::split](method@slice::split)
//! - [slice::split_at](method@slice::split_at)
//! - [slice::split_at_mut](method@slice::split_at_mut)
//! - [slice::split_first](method@slice::split_first)
//! - [slice::split_last](method@slice::split_last)
//! - [slice::to_vec](method@slice::to_vec)
//! - [slice::into_vec](method@slice::into_vec)
//! - [slice::as_slice](method@slice::as_slice)
//! - [slice::contains](method@slice::contains)
//! - [slice::starts_with](method@slice::starts_with)
//! - [slice::ends_with](method@slice::ends_with)
//! - [slice::binary_search](method@slice::binary_search)
//! - [slice::concat](method@slice::concat)
//! - [slice::join](method@slice::join)
//! - [slice::sort](method@slice::sort)
//! - [slice::sort_unstable](method@slice::sort_unstable)
//! - [slice::sort_by](method@slice::sort_by)
//! - [slice::sort_by_key](method@slice::sort_by_key)
//! - [slice::swap](method@slice::swap)
//! - [slice::reverse](method@slice::reverse)
//! - [slice::fill](method@slice::fill)
//! - [slice::copy_from_slice](method@slice::copy_from_slice)
//! - [slice::clone_from_slice](method@slice::clone_from_slice)
//! - [std::vec::Vec::new](method@std::vec::Vec::new)
//! - [std::vec::Vec::with_capacity](method@std::vec::Vec::with_capacity)
//! - [std::vec::Vec::splice](method@std::vec::Vec::splice)
//! - [std::vec::Vec::reserve](method@std::vec::Vec::reserve)
//! - [std::vec::Vec::shrink_to_fit](method@std::vec::Vec::shrink_to_fit)
//! - [std::vec::Vec::resize](method@std::vec::Vec::resize)
//! - [std::vec::Vec::into_boxed_slice](method@std::vec::Vec::into_boxed_slice)
//! - [std::vec::Vec::as_slice](method@std::vec::Vec::as_slice)
//! - [std::vec::Vec::as_mut_slice](method@std::vec::Vec::as_mut_slice)
//! - [std::vec::Vec::into_iter](method@std::vec::Vec::into_iter)
//! - [std::collections::VecDeque::new](method@std::collections::VecDeque::new)
//! - [std::collections::VecDeque::with_capacity](method@std::collections::VecDeque::with_capacity)
//! - [std::collections::VecDeque::front](method@std::collections::VecDeque::front)
//! - [std::collections::VecDeque::front_mut](method@std::collections::VecDeque::front_mut)
//! - [std::collections::VecDeque::back](method@std::collections::VecDeque::back)
//! - [std::collections::VecDeque::back_mut](method@std::collections::VecDeque::back_mut)
//! - [std::collections::VecDeque::get](method@std::collections::VecDeque::get)
//! - [std::collections::VecDeque::get_mut](method@std::collections::VecDeque::get_mut)
//! - [std::collections::VecDeque::iter](method@std::collections::VecDeque::iter)
//! - [std::collections::VecDeque::iter_mut](method@std::collections::VecDeque::iter_mut)
//! - [std::collections::VecDeque::into_iter](method@std::collections::VecDeque::into_iter)
//! - [std::collections::VecDeque::contains](method@std::collections::VecDeque::contains)
//! - [std::collections::VecDeque::make_contiguous](method@std::collections::VecDeque::make_contiguous)
//! - [std::collections::LinkedList::new](method@std::collections::LinkedList::new)
//! - [std::collections::LinkedList::iter](method@std::collections::LinkedList::iter)
//! - [std::collections::LinkedList::into_iter](method@std::collections::LinkedList::into_iter)
//! - [std::collections::BinaryHeap::new](method@std::collections::BinaryHeap::new)
//! - [std::collections::BinaryHeap::with_capacity](method@std::collections::BinaryHeap::with_capacity)
//! - [std::collections::BinaryHeap::peek](method@std::collections::BinaryHeap::peek)
//! - [std::collections::BinaryHeap::into_sorted_vec](method@std::collections::BinaryHeap::into_sorted_vec)
//! - [std::collections::BinaryHeap::into_vec](method@std::collections::BinaryHeap::into_vec)
//! - [std::collections::BinaryHeap::iter](method@std::collections::BinaryHeap::iter)
//! - [std::collections::BinaryHeap::into_iter](method@std::collections::BinaryHeap::into_iter)
//! - [std::collections::HashMap::new](method@std::collections::HashMap::new)
//! - [std::collections::HashMap::with_capacity](method@std::collections::HashMap::with_capacity)
//! - [std::collections::HashMap::with_hasher](method@std::collections::HashMap::with_hasher)
//! - [std::collections::HashMap::entry](method@std::collections::HashMap::entry)
//! - [std::collections::HashMap::get](method@std::collections::HashMap::get)
//! - [std::collections::HashMap::get_mut](method@std::collections::HashMap::get_mut)
//! - [std::collections::HashMap::get_key_value](method@std::collections::HashMap::get_key_value)
//! - [std::collections::HashMap::contains_key](method@std::collections::HashMap::contains_key)
//! - [std::collections::HashMap::keys](method@std::collections::HashMap::keys)
//! - [std::collections::HashMap::values](method@std::collections::HashMap::values)
//! - [std::collections::HashMap::values_mut](method@std::collections::HashMap::values_mut)
//! - [std::collections::HashMap::into_keys](method@std::collections::HashMap::into_keys)
//! - [std::collections::HashMap::into_values](method@std::collections::HashMap::into_values)
//! - [std::collections::HashMap::iter](method@std::collections::HashMap::iter)
//! - [std::collections::HashMap::iter_mut](method@std::collections::HashMap::iter_mut)
//! - [std::collections::HashMap::into_iter](method@std::collections::HashMap::into_iter)
//! - [std::collections::HashMap::reserve](method@std::collections::HashMap::reserve)
//! - [std::collections::BTreeMap::new](method@std::collections::BTreeMap::new)
//! - [std::collections::BTreeMap::entry](method@std::collections::BTreeMap::entry)
//! - [std::collections::BTreeMap::get](method@std::collections::BTreeMap::get)
//! - [std::collections::BTreeMap::get_mut](method@std::collections::BTreeMap::get_mut)
//! - [std::collections::BTreeMap::contains_key](method@std::collections::BTreeMap::contains_key)
//! - [std::collections::BTreeMap::first_key_value](method@std::collections::BTreeMap::first_key_value)
//! - [std::collections::BTreeMap::last_key_value](method@std::collections::BTreeMap::last_key_value)
//! - [std::collections::BTreeMap::range](method@std::collections::BTreeMap::range)
//! - [std::collections::BTreeMap::keys](method@std::collections::BTreeMap::keys)
//! - [std::collections::BTreeMap::values](method@std::collections::BTreeMap::values)
//! - [std::collections::BTreeMap::values_mut](method@std::collections::BTreeMap::values_mut)
//! - [std::collections::BTreeMap::into_values](method@std::collections::BTreeMap::into_values)
//! - [std::collections::BTreeMap::into_keys](method@std::collections::BTreeMap::into_keys)
//! - [std::collections::BTreeMap::iter](method@std::collections::BTreeMap::iter)
//! - [std::collections::BTreeMap::iter_mut](method@std::collections::BTreeMap::iter_mut)
//! - [std::collections::BTreeMap::into_iter](method@std::collections::BTreeMap::into_iter)
//! - [std::collections::HashSet::new](method@std::collections::HashSet::new)
//! - [std::collections::HashSet::with_capacity](method@std::collections::HashSet::with_capacity)
//! - [std::collections::HashSet::contains](method@std::collections::HashSet::contains)
//! - [std::collections::HashSet::get](method@std::collections::HashSet::get)
//! - [std::collections::HashSet::iter](method@std::collections::HashSet::iter)
//! - [std::collections::HashSet::into_iter](method@std::collections::HashSet::into_iter)
//! - [std::collections::BTreeSet::new](method@std::collections::BTreeSet::new)
//! - [std::collections::BTreeSet::contains](method@std::collections::BTreeSet::contains)
//! - [std::collections::BTreeSet::first](method@std::collections::BTreeSet::first)
//! - [std::collections::BTreeSet::last](method@std::collections::BTreeSet::last)
//! - [std::collections::BTreeSet::iter](method@std::collections::BTreeSet::iter)
//! - [std::collections::BTreeSet::into_iter](method@std::collections::BTreeSet::into_iter)
//! - [std::collections::hash_map::Entry::or_default](method@std::collections::hash_map::Entry::or_default)
//! - [std::collections::hash_map::Entry::key](method@std::collections::hash_map::Entry::key)
//! - [std::collections::hash_map::OccupiedEntry::get](method@std::collections::hash_map::OccupiedEntry::get)
//! - [std::collections::hash_map::OccupiedEntry::get_mut](method@std::collections::hash_map::OccupiedEntry::get_mut)
//! - [std::collections::hash_map::OccupiedEntry::into_mut](method@std::collections::hash_map::OccupiedEntry::into_mut)
//! - [std::collections::hash_map::OccupiedEntry::insert](method@std::collections::hash_map::OccupiedEntry::insert)
//! - [std::collections::hash_map::OccupiedEntry::key](method@std::collections::hash_map::OccupiedEntry::key)
//! - [std::collections::hash_map::VacantEntry::key](method@std::collections::hash_map::VacantEntry::key)
//! - [std::collections::btree_map::Entry::or_default](method@std::collections::btree_map::Entry::or_default)
//! - [std::collections::btree_map::OccupiedEntry::get](method@std::collections::btree_map::OccupiedEntry::get)
//! - [std::collections::btree_map::OccupiedEntry::get_mut](method@std::collections::btree_map::OccupiedEntry::get_mut)
//! - [std::collections::btree_map::OccupiedEntry::into_mut](method@std::collections::btree_map::OccupiedEntry::into_mut)
//! - [std::boxed::Box::new](method@std::boxed::Box::new)
//! - [std::boxed::Box::pin](method@std::boxed::Box::pin)
//! - [std::boxed::Box::into_pin](method@std::boxed::Box::into_pin)
//! - [std::boxed::Box::leak](method@std::boxed::Box::leak)
//! - [std::rc::Rc::new](method@std::rc::Rc::new)
//! - [std::rc::Rc::new_cyclic](method@std::rc::Rc::new_cyclic)
//! - [std::rc::Rc::downgrade](method@std::rc::Rc::downgrade)
//! - [std::rc::Rc::try_unwrap](method@std::rc::Rc::try_unwrap)
//! - [std::rc::Rc::strong_count](method@std::rc::Rc::strong_count)
//! - [std::rc::Rc::ptr_eq](method@std::rc::Rc::ptr_eq)
//! - [std::rc::Weak::new](method@std::rc::Weak::new)
//! - [std::rc::Weak::upgrade](method@std::rc::Weak::upgrade)
//! - [std::sync::Arc::new](method@std::sync::Arc::new)
//! - [std::sync::Arc::pin](method@std::sync::Arc::pin)
//! - [std::sync::Arc::new_cyclic](method@std::sync::Arc::new_cyclic)
//! - [std::sync::Arc::downgrade](method@std::sync::Arc::downgrade)
//! - [std::sync::Arc::try_unwrap](method@std::sync::Arc::try_unwrap)
//! - [std::sync::Arc::into_inner](method@std::sync::Arc::into_inner)
//! - [std::sync::Arc::get_mut](method@std::sync::Arc::get_mut)
//! - [std::sync::Arc::make_mut](method@std::sync::Arc::make_mut)
//! - [std::sync::Arc::ptr_eq](method@std::sync::Arc::ptr_eq)
//! - [std::sync::Weak::new](method@std::sync::Weak::new)
//! - [std::sync::Weak::upgrade](method@std::sync::Weak::upgrade)
//! - [std::sync::Mutex::new](method@std::sync::Mutex::new)
//! - [std::sync::Mutex::try_lock](method@std::sync::Mutex::try_lock)
//! - [std::sync::Mutex::into_inner](method@std::sync::Mutex::into_inner)
//! - [std::sync::Mutex::get_mut](method@std::sync::Mutex::get_mut)
//! - [std::sync::Mutex::is_poisoned](method@std::sync::Mutex::is_poisoned)
//! - [std::sync::PoisonError::into_inner](method@std::sync::PoisonError::into_inner)
//! - [std::sync::PoisonError::get_ref](method@std::sync::PoisonError::get_ref)
//! - [std::sync::PoisonError::get_mut](method@std::sync::PoisonError::get_mut)
//! - [std::sync::RwLock::new](method@std::sync::RwLock::new)
//! - [std::sync::RwLock::try_read](method@std::sync::RwLock::try_read)
//! - [std::sync::RwLock::try_write](method@std::sync::RwLock::try_write)
//! - [std::sync::RwLock::into_inner](method@std::sync::RwLock::into_inner)
//! - [std::sync::Condvar::new](method@std::sync::Condvar::new)
//! - [std::sync::WaitTimeoutResult::timed_out](method@std::sync::WaitTimeoutResult::timed_out)
//! - [std::sync::Barrier::new](method@std::sync::Barrier::new)
//! - [std::sync::BarrierWaitResult::is_leader](method@std::sync::BarrierWaitResult::is_leader)
//! - [std::sync::Once::new](method@std::sync::Once::new)
//! - [std::sync::OnceLock::new](method@std::sync::OnceLock::new)
//! - [std::sync::OnceLock::get](method@std::sync::OnceLock::get)
//! - [std::sync::OnceLock::get_mut](method@std::sync::OnceLock::get_mut)
//! - [std::sync::OnceLock::set](method@std::sync::OnceLock::set)
//! - [std::sync::OnceLock::into_inner](method@std::sync::OnceLock::into_inner)
//! - [std::sync::OnceLock::take](method@std::sync::OnceLock::take)
//! - [std::sync::LazyLock::new](method@std::sync::LazyLock::new)
//! - [std::sync::LazyLock::force](method@std::sync::LazyLock::force)
//! - [std::sync::atomic::AtomicBool::new](method@std::sync::atomic::AtomicBool::new)
//! - [std::sync::atomic::AtomicBool::load](method@std::sync::atomic::AtomicBool::load)
//! - [std::sync::atomic::AtomicBool::store](method@std::sync::atomic::AtomicBool::store)
//! - [std::sync::atomic::AtomicBool::swap](method@std::sync::atomic::AtomicBool::swap)
//! - [std::sync::atomic::AtomicBool::compare_exchange](method@std::sync::atomic::AtomicBool::compare_exchange)
//! - [std::sync::atomic::AtomicUsize::new](method@std::sync::atomic::AtomicUsize::new)
//! - [std::sync::atomic::AtomicUsize::load](method@std::sync::atomic::AtomicUsize::load)
//! - [std::sync::atomic::AtomicUsize::store](method@std::sync::atomic::AtomicUsize::store)
//! - [std::sync::atomic::AtomicUsize::swap](method@std::sync::atomic::AtomicUsize::swap)
//! - [std::sync::atomic::AtomicUsize::fetch_add](method@std::sync::atomic::AtomicUsize::fetch_add)
//! - [std::sync::atomic::AtomicUsize::fetch_sub](method@std::sync::atomic::AtomicUsize::fetch_sub)
//! - [std::sync::atomic::AtomicU64::new](method@std::sync::atomic::AtomicU64::new)
//! - [std::sync::atomic::AtomicU64::load](method@std::sync::atomic::AtomicU64::load)
//! - [std::sync::atomic::AtomicU64::store](method@std::sync::atomic::AtomicU64::store)
//! - [std::sync::atomic::AtomicU64::fetch_add](method@std::sync::atomic::AtomicU64::fetch_add)
//! - [std::sync::atomic::AtomicU64::fetch_sub](method@std::sync::atomic::AtomicU64::fetch_sub)
//! - [std::sync::atomic::AtomicU32::new](method@std::sync::atomic::AtomicU32::new)
//! - [std::sync::atomic::AtomicU32::load](method@std::sync::atomic::AtomicU32::load)
//! - [std::sync::atomic::AtomicU32::fetch_add](method@std::sync::atomic::AtomicU32::fetch_add)
//! - [std::sync::atomic::AtomicU32::fetch_sub](method@std::sync::atomic::AtomicU32::fetch_sub)
//! - [std::sync::atomic::AtomicI64::new](method@std::sync::atomic::AtomicI64::new)
//! - [std::sync::atomic::AtomicI64::load](method@std::sync::atomic::AtomicI64::load)
//! - [std::sync::atomic::AtomicI64::fetch_add](method@std::sync::atomic::AtomicI64::fetch_add)
//! - [std::cell::Cell::new](method@std::cell::Cell::new)
//! - [std::cell::Cell::get](method@std::cell::Cell::get)
//! - [std::cell::Cell::set](method@std::cell::Cell::set)
//! - [std::cell::Cell::take](method@std::cell::Cell::take)
//! - [std::cell::Cell::replace](method@std::cell::Cell::replace)
//! - [std::cell::RefCell::new](method@std::cell::RefCell::new)
//! - [std::cell::RefCell::borrow](method@std::cell::RefCell::borrow)
//! - [std::cell::RefCell::borrow_mut](method@std::cell::RefCell::borrow_mut)
//! - [std::cell::RefCell::try_borrow](method@std::cell::RefCell::try_borrow)
//! - [std::cell::RefCell::try_borrow_mut](method@std::cell::RefCell::try_borrow_mut)
//! - [std::cell::RefCell::into_inner](method@std::cell::RefCell::into_inner)
//! - [std::cell::RefCell::take](method@std::cell::RefCell::take)
//! - [std::cell::RefCell::replace](method@std::cell::RefCell::replace)
//! - [std::cell::OnceCell::new](method@std::cell::OnceCell::new)
//! - [std::cell::OnceCell::get](method@std::cell::OnceCell::get)
//! - [std::cell::OnceCell::set](method@std::cell::OnceCell::set)
//! - [std::cell::LazyCell::new](method@std::cell::LazyCell::new)
//! - [std::cell::UnsafeCell::new](method@std::cell::UnsafeCell::new)
//! - [std::cell::UnsafeCell::get](method@std::cell::UnsafeCell::get)
//! - [std::pin::Pin::new](method@std::pin::Pin::new)
//! - [std::pin::Pin::new_unchecked](method@std::pin::Pin::new_unchecked)
//! - [std::pin::Pin::as_ref](method@std::pin::Pin::as_ref)
//! - [std::pin::Pin::as_mut](method@std::pin::Pin::as_mut)
//! - [std::pin::Pin::get_mut](method@std::pin::Pin::get_mut)
//! - [std::pin::Pin::get_ref](method@std::pin::Pin::get_ref)
//! - [std::pin::Pin::get_unchecked_mut](method@std::pin::Pin::get_unchecked_mut)
//! - [std::pin::Pin::set](method@std::pin::Pin::set)
//! - [std::pin::Pin::into_inner](method@std::pin::Pin::into_inner)
//! - [std::task::Poll::is_ready](method@std::task::Poll::is_ready)
//! - [std::task::Poll::is_pending](method@std::task::Poll::is_pending)
//! - [std::task::Context::waker](method@std::task::Context::waker)
//! - [std::task::Context::from_waker](method@std::task::Context::from_waker)
//! - [std::task::Waker::will_wake](method@std::task::Waker::will_wake)
//! - [std::task::Waker::noop](method@std::task::Waker::noop)
//! - [std::mem::ManuallyDrop::new](method@std::mem::ManuallyDrop::new)
//! - [std::mem::MaybeUninit::uninit](method@std::mem::MaybeUninit::uninit)
//! - [std::mem::MaybeUninit::assume_init](method@std::mem::MaybeUninit::assume_init)
//! - [std::fmt::Formatter::write_str](method@std::fmt::Formatter::write_str)
//! - [std::iter::Peekable::peek](method@std::iter::Peekable::peek)
//! - [std::iter::Peekable::peek_mut](method@std::iter::Peekable::peek_mut)
//! - [std::iter::Peekable::next_if](method@std::iter::Peekable::next_if)
//! - [std::time::Duration::from_secs](method@std::time::Duration::from_secs)
//! - [std::time::Duration::from_millis](method@std::time::Duration::from_millis)
//! - [std::time::Duration::from_micros](method@std::time::Duration::from_micros)
//! - [std::time::Duration::from_nanos](method@std::time::Duration::from_nanos)
//! - [std::time::Duration::from_secs_f64](method@std::time::Duration::from_secs_f64)
//! - [std::time::Duration::as_secs](method@std::time::Duration::as_secs)
//! - [std::time::Duration::as_millis](method@std::time::Duration::as_millis)
//! - [std::time::Duration::as_secs_f64](method@std::time::Duration::as_secs_f64)
//! - [std::time::Duration::checked_sub](method@std::time::Duration::checked_sub)
//! - [std::time::Duration::saturating_sub](method@std::time::Duration::saturating_sub)
//! - [std::time::Instant::now](method@std::time::Instant::now)
//! - [std::time::Instant::elapsed](method@std::time::Instant::elapsed)
//! - [std::time::Instant::duration_since](method@std::time::Instant::duration_since)
//! - [std::time::Instant::checked_add](method@std::time::Instant::checked_add)
//! - [std::time::SystemTime::now](method@std::time::SystemTime::now)
//! - [std::thread::LocalKey::get](method@std::thread::LocalKey::get)
//! - [std::thread::LocalKey::take](method@std::thread::LocalKey::take)
//! - [std::thread::JoinHandle::thread](method@std::thread::JoinHandle::thread)
//! - [std::thread::JoinHandle::is_finished](method@std::thread::JoinHandle::is_finished)
//! - [std::thread::Thread::id](method@std::thread::Thread::id)
//! - [std::thread::Thread::name](method@std::thread::Thread::name)
//! - [std::thread::Builder::new](method@std::thread::Builder::new)
//! - [std::thread::Builder::name](method@std::thread::Builder::name)
//! - [std::thread::Builder::stack_size](method@std::thread::Builder::stack_size)
//! - [std::num::NonZero::new](method@std::num::NonZero::new)
//! - [std::num::NonZero::get](method@std::num::NonZero::get)
//! - [std::io::Error::kind](method@std::io::Error::kind)
//! - [std::io::Error::new](method@std::io::Error::new)
//! - [std::io::Error::other](method@std::io::Error::other)
//! - [std::io::Error::last_os_error](method@std::io::Error::last_os_error)
//! - [std::io::BufReader::new](method@std::io::BufReader::new)
//! - [std::io::BufReader::into_inner](method@std::io::BufReader::into_inner)
//! - [std::io::BufReader::get_ref](method@std::io::BufReader::get_ref)
//! - [std::io::BufReader::get_mut](method@std::io::BufReader::get_mut)
//! - [std::io::BufWriter::new](method@std::io::BufWriter::new)
//! - [std::io::BufWriter::get_ref](method@std::io::BufWriter::get_ref)
//! - [std::io::BufWriter::get_mut](method@std::io::BufWriter::get_mut)
//! - [std::io::LineWriter::new](method@std::io::LineWriter::new)
//! - [std::io::Cursor::new](method@std::io::Cursor::new)
//! - [std::io::Cursor::into_inner](method@std::io::Cursor::into_inner)
//! - [std::io::Cursor::get_ref](method@std::io::Cursor::get_ref)
//! - [std::io::Cursor::position](method@std::io::Cursor::position)
//! - [std::io::Stdin::lock](method@std::io::Stdin::lock)
//! - [std::io::Stdout::lock](method@std::io::Stdout::lock)
//! - [std::io::Stderr::lock](method@std::io::Stderr::lock)
//! - [std::fs::File::open](method@std::fs::File::open)
//! - [std::fs::File::create](method@std::fs::File::create)
//! - [std::fs::File::create_new](method@std::fs::File::create_new)
//! - [std::fs::File::options](method@std::fs::File::options)
//! - [std::fs::File::sync_all](method@std::fs::File::sync_all)
//! - [std::fs::File::sync_data](method@std::fs::File::sync_data)
//! - [std::fs::File::metadata](method@std::fs::File::metadata)
//! - [std::fs::File::try_clone](method@std::fs::File::try_clone)
//! - [std::fs::File::set_len](method@std::fs::File::set_len)
//! - [std::fs::OpenOptions::new](method@std::fs::OpenOptions::new)
//! - [std::fs::OpenOptions::read](method@std::fs::OpenOptions::read)
//! - [std::fs::OpenOptions::write](method@std::fs::OpenOptions::write)
//! - [std::fs::OpenOptions::append](method@std::fs::OpenOptions::append)
//! - [std::fs::OpenOptions::truncate](method@std::fs::OpenOptions::truncate)
//! - [std::fs::OpenOptions::create](method@std::fs::OpenOptions::create)
//! - [std::fs::OpenOptions::create_new](method@std::fs::OpenOptions::create_new)
//! - [std::fs::OpenOptions::open](method@std::fs::OpenOptions::open)
//! - [std::fs::Metadata::is_dir](method@std::fs::Metadata::is_dir)
//! - [std::fs::Metadata::is_file](method@std::fs::Metadata::is_file)
//! - [std::fs::DirEntry::path](method@std::fs::DirEntry::path)
//! - [std::fs::DirEntry::metadata](method@std::fs::DirEntry::metadata)
//! - [std::path::Path::new](method@std::path::Path::new)
//! - [std::path::Path::join](method@std::path::Path::join)
//! - [std::path::Path::to_path_buf](method@std::path::Path::to_path_buf)
//! - [std::path::Path::exists](method@std::path::Path::exists)
//! - [std::path::Path::parent](method@std::path::Path::parent)
//! - [std::path::Path::to_str](method@std::path::Path::to_str)
//! - [std::path::Path::components](method@std::path::Path::components)
//! - [std::path::PathBuf::new](method@std::path::PathBuf::new)
//! - [std::path::PathBuf::push](method@std::path::PathBuf::push)
//! - [std::path::PathBuf::pop](method@std::path::PathBuf::pop)
//! - [std::path::PathBuf::as_path](method@std::path::PathBuf::as_path)
//! - [std::net::TcpListener::bind](method@std::net::TcpListener::bind)
//! - [std::net::TcpListener::local_addr](method@std::net::TcpListener::local_addr)
//! - [std::net::TcpListener::set_nonblocking](method@std::net::TcpListener::set_nonblocking)
//! - [std::net::TcpListener::try_clone](method@std::net::TcpListener::try_clone)
//! - [std::net::TcpStream::connect](method@std::net::TcpStream::connect)
//! - [std::net::TcpStream::shutdown](method@std::net::TcpStream::shutdown)
//! - [std::net::TcpStream::try_clone](method@std::net::TcpStream::try_clone)
//! - [std::net::TcpStream::peer_addr](method@std::net::TcpStream::peer_addr)
//! - [std::net::TcpStream::set_nonblocking](method@std::net::TcpStream::set_nonblocking)
//! - [std::net::UdpSocket::bind](method@std::net::UdpSocket::bind)
//! - [std::net::UdpSocket::connect](method@std::net::UdpSocket::connect)
//! - [std::net::UdpSocket::set_nonblocking](method@std::net::UdpSocket::set_nonblocking)
//! - [std::os::unix::net::UnixListener::bind](method@std::os::unix::net::UnixListener::bind)
//! - [std::os::unix::net::UnixStream::connect](method@std::os::unix::net::UnixStream::connect)
//! - [std::os::unix::net::UnixStream::pair](method@std::os::unix::net::UnixStream::pair)
//! - [std::os::unix::net::UnixStream::try_clone](method@std::os::unix::net::UnixStream::try_clone)
//! - [std::os::unix::net::UnixDatagram::bind](method@std::os::unix::net::UnixDatagram::bind)
//! - [std::os::unix::net::UnixDatagram::unbound](method@std::os::unix::net::UnixDatagram::unbound)
//! - [std::process::Command::new](method@std::process::Command::new)
//! - [std::process::Command::arg](method@std::process::Command::arg)
//! - [std::process::Command::args](method@std::process::Command::args)
//! - [std::process::Command::env](method@std::process::Command::env)
//! - [std::process::Command::current_dir](method@std::process::Command::current_dir)
//! - [std::process::Command::stdin](method@std::process::Command::stdin)
//! - [std::process::Command::stdout](method@std::process::Command::stdout)
//! - [std::process::Command::stderr](method@std::process::Command::stderr)
//! - [std::process::Command::spawn](method@std::process::Command::spawn)
//! - [std::process::Child::try_wait](method@std::process::Child::try_wait)
//! - [std::process::Child::kill](method@std::process::Child::kill)
//! - [std::process::ExitStatus::success](method@std::process::ExitStatus::success)
//! - [std::process::ExitStatus::code](method@std::process::ExitStatus::code)
//! - [std::process::Stdio::piped](method@std::process::Stdio::piped)
//! - [std::process::Stdio::null](method@std::process::Stdio::null)
//! - [std::process::Stdio::inherit](method@std::process::Stdio::inherit)
//! - [std::clone::Clone::clone](method@std::clone::Clone::clone)
//! - [std::clone::Clone::clone_from](method@std::clone::Clone::clone_from)
//! - [std::default::Default::default](method@std::default::Default::default)
//! - [std::convert::From::from](method@std::convert::From::from)
//! - [std::convert::Into::into](method@std::convert::Into::into)
//! - [std::convert::TryFrom::try_from](method@std::convert::TryFrom::try_from)
//! - [std::convert::TryInto::try_into](method@std::convert::TryInto::try_into)
//! - [std::convert::AsRef::as_ref](method@std::convert::AsRef::as_ref)
//! - [std::convert::AsMut::as_mut](method@std::convert::AsMut::as_mut)
//! - [std::borrow::ToOwned::to_owned](method@std::borrow::ToOwned::to_owned)
//! - [std::borrow::Borrow::borrow](method@std::borrow::Borrow::borrow)
//! - [std::borrow::BorrowMut::borrow_mut](method@std::borrow::BorrowMut::borrow_mut)
//! - [std::ops::Deref::deref](method@std::ops::Deref::deref)
//! - [std::ops::Index::index](method@std::ops::Index::index)
//! - [std::ops::DerefMut::deref_mut](method@std::ops::DerefMut::deref_mut)
//! - [std::ops::Drop::drop](method@std::ops::Drop::drop)
//! - [std::cmp::PartialEq::eq](method@std::cmp::PartialEq::eq)
//! - [std::cmp::PartialEq::ne](method@std::cmp::PartialEq::ne)
//! - [std::cmp::PartialOrd::partial_cmp](method@std::cmp::PartialOrd::partial_cmp)
//! - [std::cmp::Ord::cmp](method@std::cmp::Ord::cmp)
//! - [std::cmp::Ord::max](method@std::cmp::Ord::max)
//! - [std::cmp::Ord::min](method@std::cmp::Ord::min)
//! - [std::cmp::Ord::clamp](method@std::cmp::Ord::clamp)
//! - [std::string::ToString::to_string](method@std::string::ToString::to_string)
//! - [std::future::Future::poll](method@std::future::Future::poll)
//! - [std::future::IntoFuture::into_future](method@std::future::IntoFuture::into_future)
//! - [std::task::Wake::wake](method@std::task::Wake::wake)
//! - [std::task::Wake::wake_by_ref](method@std::task::Wake::wake_by_ref)
//! - [std::any::Any::type_id](method@std::any::Any::type_id)
//! - [std::error::Error::source](method@std::error::Error::source)
//! - [std::fmt::Write::write_str](method@std::fmt::Write::write_str)
//! - [std::fmt::Write::write_char](method@std::fmt::Write::write_char)
//! - [std::fmt::Write::write_fmt](method@std::fmt::Write::write_fmt)
//! - [std::fmt::Display::fmt](method@std::fmt::Display::fmt)
//! - [std::fmt::Debug::fmt](method@std::fmt::Debug::fmt)
//! - [std::hash::Hasher::write](method@std::hash::Hasher::write)
//! - [std::hash::Hasher::finish](method@std::hash::Hasher::finish)
//! - [std::hash::Hash::hash](method@std::hash::Hash::hash)
//! - [std::iter::IntoIterator::into_iter](method@std::iter::IntoIterator::into_iter)
//! - [std::iter::FromIterator::from_iter](method@std::iter::FromIterator::from_iter)
//! - [std::iter::Extend::extend](method@std::iter::Extend::extend)
//! - [std::iter::DoubleEndedIterator::next_back](method@std::iter::DoubleEndedIterator::next_back)
//! - [std::iter::Iterator::next](method@std::iter::Iterator::next)
//! - [std::iter::Iterator::size_hint](method@std::iter::Iterator::size_hint)
//! - [std::iter::Iterator::count](method@std::iter::Iterator::count)
//! - [std::iter::Iterator::last](method@std::iter::Iterator::last)
//! - [std::iter::Iterator::nth](method@std::iter::Iterator::nth)
//! - [std::iter::Iterator::step_by](method@std::iter::Iterator::step_by)
//! - [std::iter::Iterator::chain](method@std::iter::Iterator::chain)
//! - [std::iter::Iterator::zip](method@std::iter::Iterator::zip)
//! - [std::iter::Iterator::enumerate](method@std::iter::Iterator::enumerate)
//! - [std::iter::Iterator::peekable](method@std::iter::Iterator::peekable)
//! - [std::iter::Iterator::skip](method@std::iter::Iterator::skip)
//! - [std::iter::Iterator::flatten](method@std::iter::Iterator::flatten)
//! - [std::iter::Iterator::fuse](method@std::iter::Iterator::fuse)
//! - [std::iter::Iterator::by_ref](method@std::iter::Iterator::by_ref)
//! - [std::iter::Iterator::collect](method@std::iter::Iterator::collect)
//! - [std::iter::Iterator::max](method@std::iter::Iterator::max)
//! - [std::iter::Iterator::min](method@std::iter::Iterator::min)
//! - [std::iter::Iterator::max_by_key](method@std::iter::Iterator::max_by_key)
//! - [std::iter::Iterator::min_by_key](method@std::iter::Iterator::min_by_key)
//! - [std::iter::Iterator::rev](method@std::iter::Iterator::rev)
//! - [std::iter::Iterator::unzip](method@std::iter::Iterator::unzip)
//! - [std::iter::Iterator::copied](method@std::iter::Iterator::copied)
//! - [std::iter::Iterator::cloned](method@std::iter::Iterator::cloned)
//! - [std::iter::Iterator::cycle](method@std::iter::Iterator::cycle)
//! - [std::iter::Iterator::sum](method@std::iter::Iterator::sum)
//! - [std::iter::Iterator::product](method@std::iter::Iterator::product)
//! - [std::io::Read::read_vectored](method@std::io::Read::read_vectored)
//! - [std::io::Read::read_exact](method@std::io::Read::read_exact)
//! - [std::io::Read::by_ref](method@std::io::Read::by_ref)
//! - [std::io::Read::chain](method@std::io::Read::chain)
//! - [std::io::Write::write_fmt](method@std::io::Write::write_fmt)
//! - [std::io::Write::by_ref](method@std::io::Write::by_ref)
//! - [std::io::BufRead::fill_buf](method@std::io::BufRead::fill_buf)
//! - [std::io::BufRead::consume](method@std::io::BufRead::consume)
//! - [std::io::Seek::seek](method@std::io::Seek::seek)

use std::option::Option as _;
use std::result::Result as _;
use std::convert::Infallible as _;
use std::borrow::Cow as _;
use std::ops::Range as _;
use std::ops::RangeInclusive as _;
use std::ops::RangeFrom as _;
use std::ops::RangeFull as _;
use std::ops::RangeTo as _;
use std::ops::ControlFlow as _;
use std::marker::PhantomData as _;
use std::cmp::Ordering as _;
use std::cmp::Reverse as _;
use std::string::String as _;
use std::string::FromUtf8Error as _;
use std::vec::Vec as _;
use std::collections::VecDeque as _;
use std::collections::LinkedList as _;
use std::collections::BinaryHeap as _;
use std::collections::HashMap as _;
use std::collections::BTreeMap as _;
use std::collections::HashSet as _;
use std::collections::BTreeSet as _;
use std::collections::TryReserveError as _;
use std::collections::hash_map::Entry as _;
use std::collections::hash_map::OccupiedEntry as _;
use std::collections::hash_map::VacantEntry as _;
use std::collections::hash_map::RandomState as _;
use std::collections::hash_map::DefaultHasher as _;
use std::collections::btree_map::Entry as _;
use std::collections::btree_map::OccupiedEntry as _;
use std::collections::btree_map::VacantEntry as _;
use std::boxed::Box as _;
use std::rc::Rc as _;
use std::rc::Weak as _;
use std::sync::Arc as _;
use std::sync::Weak as _;
use std::sync::Mutex as _;
use std::sync::MutexGuard as _;
use std::sync::LockResult as _;
use std::sync::PoisonError as _;
use std::sync::TryLockError as _;
use std::sync::RwLock as _;
use std::sync::RwLockReadGuard as _;
use std::sync::RwLockWriteGuard as _;
use std::sync::Condvar as _;
use std::sync::WaitTimeoutResult as _;
use std::sync::Barrier as _;
use std::sync::BarrierWaitResult as _;
use std::sync::Once as _;
use std::sync::OnceLock as _;
use std::sync::LazyLock as _;
use std::sync::atomic::AtomicBool as _;
use std::sync::atomic::AtomicUsize as _;
use std::sync::atomic::AtomicU64 as _;
use std::sync::atomic::AtomicU32 as _;
use std::sync::atomic::AtomicI64 as _;
use std::sync::atomic::Ordering as _;
use std::cell::Cell as _;
use std::cell::RefCell as _;
use std::cell::Ref as _;
use std::cell::RefMut as _;
use std::cell::BorrowError as _;
use std::cell::BorrowMutError as _;
use std::cell::OnceCell as _;
use std::cell::LazyCell as _;
use std::cell::UnsafeCell as _;
use std::pin::Pin as _;
use std::future::Ready as _;
use std::future::Pending as _;
use std::task::Poll as _;
use std::task::Context as _;
use std::task::Waker as _;
use std::mem::ManuallyDrop as _;
use std::mem::MaybeUninit as _;
use std::panic::AssertUnwindSafe as _;
use std::any::TypeId as _;
use std::fmt::Result as _;
use std::fmt::Error as _;
use std::fmt::Formatter as _;
use std::fmt::Arguments as _;
use std::iter::Peekable as _;
use std::time::Duration as _;
use std::time::Instant as _;
use std::time::SystemTime as _;
use std::thread::LocalKey as _;
use std::thread::JoinHandle as _;
use std::thread::ScopedJoinHandle as _;
use std::thread::Thread as _;
use std::thread::ThreadId as _;
use std::thread::Scope as _;
use std::thread::Builder as _;
use std::num::NonZero as _;
use std::sync::mpsc::Sender as _;
use std::sync::mpsc::SyncSender as _;
use std::sync::mpsc::Receiver as _;
use std::sync::mpsc::SendError as _;
use std::sync::mpsc::TrySendError as _;
use std::sync::mpsc::RecvError as _;
use std::sync::mpsc::TryRecvError as _;
use std::sync::mpsc::RecvTimeoutError as _;
use std::io::Result as _;
use std::io::Error as _;
use std::io::ErrorKind as _;
use std::io::SeekFrom as _;
use std::io::IoSlice as _;
use std::io::IoSliceMut as _;
use std::io::BufReader as _;
use std::io::BufWriter as _;
use std::io::IntoInnerError as _;
use std::io::LineWriter as _;
use std::io::Cursor as _;
use std::io::Take as _;
use std::io::Stdin as _;
use std::io::StdinLock as _;
use std::io::Stdout as _;
use std::io::StdoutLock as _;
use std::io::Stderr as _;
use std::io::StderrLock as _;
use std::io::Sink as _;
use std::io::Empty as _;
use std::fs::File as _;
use std::fs::OpenOptions as _;
use std::fs::Metadata as _;
use std::fs::ReadDir as _;
use std::fs::DirEntry as _;
use std::path::Path as _;
use std::path::PathBuf as _;
use std::path::Component as _;
use std::net::TcpListener as _;
use std::net::TcpStream as _;
use std::net::Shutdown as _;
use std::net::UdpSocket as _;
use std::net::SocketAddr as _;
use std::net::IpAddr as _;
use std::net::Ipv4Addr as _;
use std::net::Ipv6Addr as _;
use std::os::unix::net::UnixListener as _;
use std::os::unix::net::UnixStream as _;
use std::os::unix::net::UnixDatagram as _;
use std::os::unix::net::SocketAddr as _;
use std::process::Command as _;
use std::process::Child as _;
use std::process::ChildStdin as _;
use std::process::ChildStdout as _;
use std::process::ChildStderr as _;
use std::process::Output as _;
use std::process::ExitStatus as _;
use std::process::Stdio as _;
use std::clone::Clone as _;
use std::default::Default as _;
use std::convert::From as _;
use std::convert::Into as _;
use std::convert::TryFrom as _;
use std::convert::TryInto as _;
use std::convert::AsRef as _;
use std::convert::AsMut as _;
use std::borrow::ToOwned as _;
use std::borrow::Borrow as _;
use std::borrow::BorrowMut as _;
use std::ops::Deref as _;
use std::ops::Index as _;
use std::ops::DerefMut as _;
use std::ops::Drop as _;
use std::ops::Fn as _;
use std::ops::FnMut as _;
use std::ops::FnOnce as _;
use std::ops::AsyncFn as _;
use std::ops::AsyncFnMut as _;
use std::ops::AsyncFnOnce as _;
use std::marker::Send as _;
use std::marker::Sync as _;
use std::marker::Sized as _;
use std::marker::Copy as _;
use std::marker::Unpin as _;
use std::cmp::PartialEq as _;
use std::cmp::Eq as _;
use std::cmp::PartialOrd as _;
use std::cmp::Ord as _;
use std::string::ToString as _;
use std::future::Future as _;
use std::future::IntoFuture as _;
use std::task::Wake as _;
use std::any::Any as _;
use std::error::Error as _;
use std::fmt::Write as _;
use std::fmt::Display as _;
use std::fmt::Debug as _;
use std::hash::Hasher as _;
use std::hash::Hash as _;
use std::iter::IntoIterator as _;
use std::iter::FromIterator as _;
use std::iter::Extend as _;
use std::iter::DoubleEndedIterator as _;
use std::iter::ExactSizeIterator as _;
use std::iter::Iterator as _;
use std::io::Read as _;
use std::io::Write as _;
use std::io::BufRead as _;
use std::io::Seek as _;
use std::convert::identity as _;
use std::cmp::max as _;
use std::cmp::min as _;
use std::array::from_fn as _;
use std::future::pending as _;
use std::future::ready as _;
use std::future::poll_fn as _;
use std::mem::drop as _;
use std::mem::take as _;
use std::mem::replace as _;
use std::mem::swap as _;
use std::mem::forget as _;
use std::mem::size_of as _;
use std::hint::spin_loop as _;
use std::hint::black_box as _;
use std::panic::catch_unwind as _;
use std::iter::once as _;
use std::iter::empty as _;
use std::iter::repeat as _;
use std::iter::repeat_n as _;
use std::iter::repeat_with as _;
use std::iter::from_fn as _;
use std::iter::successors as _;
use std::iter::zip as _;
use std::thread::spawn as _;
use std::thread::scope as _;
use std::thread::sleep as _;
use std::thread::park as _;
use std::thread::park_timeout as _;
use std::thread::yield_now as _;
use std::thread::current as _;
use std::thread::available_parallelism as _;
use std::sync::mpsc::channel as _;
use std::sync::mpsc::sync_channel as _;
use std::io::stdin as _;
use std::io::stdout as _;
use std::io::stderr as _;
use std::io::sink as _;
use std::io::empty as _;
use std::io::copy as _;
use std::io::read_to_string as _;
use std::fs::read as _;
use std::fs::read_to_string as _;
use std::fs::write as _;
use std::fs::read_dir as _;
use std::fs::create_dir_all as _;
use std::fs::remove_file as _;
use std::fs::remove_dir_all as _;
use std::fs::rename as _;
use std::fs::copy as _;
use std::fs::metadata as _;
use std::process::exit as _;
