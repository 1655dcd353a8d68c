//! All integration tests, one file per stage, in one binary.

mod serve;
