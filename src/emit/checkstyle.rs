//! `checkstyle`: the XML that Jenkins and many others read.

use super::place::{self, escape};
use crate::report::Report;
use std::io::{self, Write};

pub(super) fn emit(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">")?;
    for of_file in report.diagnostics.chunk_by(|a, b| a.finding.primary.file == b.finding.primary.file) {
        let file = of_file[0].finding.primary.file;
        writeln!(out, "  <file name=\"{}\">", escape(&report.from_repository(file)))?;
        for diagnostic in of_file {
            let finding = &diagnostic.finding;
            let at = report.line_col(file, finding.primary.range.start);
            writeln!(
                out,
                "    <error line=\"{}\" column=\"{}\" severity=\"{}\" message=\"{}\" source=\"bplint.{}\"/>",
                at.line,
                at.column,
                diagnostic.severity(),
                escape(&place::told(report, finding)).replace('\n', "&#10;"),
                escape(&finding.rule)
            )?;
        }
        writeln!(out, "  </file>")?;
    }
    writeln!(out, "</checkstyle>")
}
