//! The formula of `Plural-Forms`: an expression of C over `n`, as gettext allows it.
//!
//! It is worked out while it is read. What the number means is not known here.

/// Longer formulas are refused, so that brackets in brackets cannot use up the stack; the longest in use has 300 letters.
const LONGEST: usize = 500;

/// What stands between two values, and how closely it binds.
const OPERATORS: [(&str, u8); 13] = [
    ("||", 1),
    ("&&", 2),
    ("==", 3),
    ("!=", 3),
    ("<=", 4),
    (">=", 4),
    ("<", 4),
    (">", 4),
    ("+", 5),
    ("-", 5),
    ("*", 6),
    ("/", 6),
    ("%", 6),
];

/// The value of `formula` for `n`; nothing if it is not well-formed or cannot be worked out.
pub(super) fn value(formula: &str, n: u64) -> Option<u64> {
    if formula.len() > LONGEST {
        return None;
    }
    let mut reading = Reading { rest: formula, n };
    let value = reading.choice()?;
    reading.rest.trim().is_empty().then_some(value)
}

struct Reading<'t> {
    rest: &'t str,
    n: u64,
}

impl Reading<'_> {
    fn choice(&mut self) -> Option<u64> {
        let condition = self.binary(0)?;
        if !self.takes("?") {
            return Some(condition);
        }
        let (yes, colon) = (self.choice()?, self.takes(":"));
        let no = self.choice()?;
        colon.then_some(if condition == 0 { no } else { yes })
    }

    fn binary(&mut self, least: u8) -> Option<u64> {
        let mut left = self.single()?;
        loop {
            self.rest = self.rest.trim_start();
            let mut known = OPERATORS.iter();
            let Some((operator, binding)) = known.find(|(sign, _)| self.rest.starts_with(sign))
            else {
                return Some(left);
            };
            if *binding < least {
                return Some(left);
            }
            self.rest = &self.rest[operator.len()..];
            left = worked_out(operator, left, self.binary(binding + 1)?)?;
        }
    }

    fn single(&mut self) -> Option<u64> {
        if self.takes("!") {
            return self.single().map(|value| u64::from(value == 0));
        }
        if self.takes("(") {
            let value = self.choice()?;
            return self.takes(")").then_some(value);
        }
        if self.takes("n") {
            return Some(self.n);
        }
        let digits = self.rest.find(|letter: char| !letter.is_ascii_digit());
        let (number, rest) = self.rest.split_at(digits.unwrap_or(self.rest.len()));
        self.rest = rest;
        number.parse().ok()
    }

    fn takes(&mut self, sign: &str) -> bool {
        self.rest = self.rest.trim_start();
        match self.rest.strip_prefix(sign) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }
}

fn worked_out(operator: &str, left: u64, right: u64) -> Option<u64> {
    match operator {
        "||" => Some(u64::from(left != 0 || right != 0)),
        "&&" => Some(u64::from(left != 0 && right != 0)),
        "==" => Some(u64::from(left == right)),
        "!=" => Some(u64::from(left != right)),
        "<=" => Some(u64::from(left <= right)),
        ">=" => Some(u64::from(left >= right)),
        "<" => Some(u64::from(left < right)),
        ">" => Some(u64::from(left > right)),
        "+" => left.checked_add(right),
        "-" => left.checked_sub(right),
        "*" => left.checked_mul(right),
        "/" => left.checked_div(right),
        _ => left.checked_rem(right),
    }
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn formulas_are_worked_out_as_c_does() {
        let polish = "(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)";
        let forms = [1, 2, 5, 12, 22, 112].map(|n| value(polish, n));
        assert_eq!(forms, [0, 1, 2, 2, 1, 2].map(Some));
        assert_eq!(value("n != 1", 1), Some(0));
        assert_eq!(value("!(n > 1) + 2 * 3 - 1", 0), Some(6));
        assert_eq!(value("n - 1 - 1", 5), Some(3));
        assert_eq!(value("1 || 0 && 0", 0), Some(1));
    }

    #[test]
    fn what_is_no_formula_has_no_value() {
        for wrong in [
            "", "n +", "(n", "n ? 1", "m", "n / 0", "0 - n", "n n", "1 2",
        ] {
            assert_eq!(value(wrong, 1), None, "{wrong}");
        }
        assert_eq!(value(&"(".repeat(100_000), 1), None);
    }
}
