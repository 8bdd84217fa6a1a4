//! `junit`: findings as failed test cases, one suite a file.

use super::human;
use crate::report::Report;
use quick_junit::{NonSuccessKind, Report as Junit, TestCase, TestCaseStatus, TestSuite};
use std::io::{self, Write};

pub(super) fn emit(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut junit = Junit::new("bplint");
    for of_file in report.diagnostics.chunk_by(|a, b| a.finding.primary.file == b.finding.primary.file) {
        let file = of_file[0].finding.primary.file;
        let path = report.from_repository(file);
        let mut suite = TestSuite::new(path.clone());
        for diagnostic in of_file {
            let finding = &diagnostic.finding;
            let at = report.line_col(file, finding.primary.range.start);
            let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
            status.set_message(finding.message.as_str());
            status.set_type(diagnostic.severity());
            status.set_description(human::rendered(report, diagnostic)?);
            let mut case = TestCase::new(format!("{}:{}:{}", finding.rule, at.line, at.column), status);
            case.set_classname(path.as_str());
            case.extra.insert("file".into(), path.as_str().into());
            case.extra.insert("line".into(), at.line.to_string().into());
            suite.add_test_case(case);
        }
        junit.add_test_suite(suite);
    }
    if report.diagnostics.is_empty() {
        // A report without test cases reads as a job that did not run.
        let mut suite = TestSuite::new("bplint");
        suite.add_test_case(TestCase::new("nothing found", TestCaseStatus::success()));
        junit.add_test_suite(suite);
    }
    let xml = junit.to_string().map_err(io::Error::other)?;
    out.write_all(xml.as_bytes())
}
