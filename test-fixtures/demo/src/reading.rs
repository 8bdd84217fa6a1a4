//! What a sensor says: `<sensor> <value>`.

use std::fmt;

/// One measurement.
#[derive(Clone, Debug)]
pub struct Reading {
    pub sensor: String,
    pub value: f64,
}

impl Reading {
    /// Reads a line; `None` when it does not hold a name and a number.
    pub fn parse(line: &str) -> Option<Reading> {
        let (sensor, value) = line.trim().split_once(' ')?;
        let value = value.parse().ok()?;
        Some(Reading { sensor: sensor.to_owned(), value })
    }
}

impl fmt::Display for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} {}", self.sensor, self.value)
    }
}
