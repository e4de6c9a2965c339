package org.guildhall.contract.signing;

import java.time.LocalDate;

/// A signature on paper as whoever compared it reads it: who signed, and the date beside it.
public record PaperSignature(String name, LocalDate day) {}
