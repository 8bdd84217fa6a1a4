//! `short`: one line per finding, as compilers print it when asked to be brief.

use crate::report::Report;
use crate::visible;
use std::io::{self, Write};

pub(super) fn emit(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    for diagnostic in &report.diagnostics {
        let finding = &diagnostic.finding;
        let file = finding.primary.file;
        let at = report.line_col(file, finding.primary.range.start);
        let (severity, rule, message) = (diagnostic.severity(), &finding.rule, &finding.message);
        writeln!(
            out,
            "{}:{}:{}: {severity}[{rule}]: {}",
            visible::lines(&visible::line(&report.file(file).shown)),
            at.line,
            at.column,
            visible::line(message)
        )?;
    }
    Ok(())
}
