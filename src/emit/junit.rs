//! `junit`: findings as failed test cases, one suite a file. Only attributes that the strictest readers take: Jenkins'
//! xUnit plugin refuses a report with any other.

use super::human;
use super::place::escape;
use crate::report::{Diagnostic, Report};
use std::io::{self, Write};

pub(super) fn emit(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let all = report.diagnostics.len();
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(out, "<testsuites name=\"bplint\" tests=\"{}\" failures=\"{all}\" errors=\"0\">", all.max(1))?;
    for of_file in report.diagnostics.chunk_by(|a, b| a.finding.primary.file == b.finding.primary.file) {
        let path = escape(&report.from_repository(of_file[0].finding.primary.file));
        let n = of_file.len();
        writeln!(out, "  <testsuite name=\"{path}\" tests=\"{n}\" failures=\"{n}\" errors=\"0\">")?;
        for diagnostic in of_file {
            case(report, diagnostic, &path, out)?;
        }
        writeln!(out, "  </testsuite>")?;
    }
    if all == 0 {
        // A report without test cases reads as a job that did not run.
        writeln!(out, "  <testsuite name=\"bplint\" tests=\"1\" failures=\"0\" errors=\"0\">")?;
        writeln!(out, "    <testcase name=\"nothing found\" classname=\"bplint\"/>\n  </testsuite>")?;
    }
    writeln!(out, "</testsuites>")
}

fn case(report: &Report<'_>, diagnostic: &Diagnostic, path: &str, out: &mut dyn Write) -> io::Result<()> {
    let finding = &diagnostic.finding;
    let at = report.line_col(finding.primary.file, finding.primary.range.start);
    let name = format!("{}:{}:{}", finding.rule, at.line, at.column);
    writeln!(out, "    <testcase name=\"{name}\" classname=\"{path}\">")?;
    write!(out, "      <failure type=\"{}\" message=\"", diagnostic.severity())?;
    writeln!(out, "{}\">", escape(&finding.message))?;
    writeln!(out, "{}</failure>", escape(human::rendered(report, diagnostic)?.trim_end()))?;
    writeln!(out, "    </testcase>")
}
