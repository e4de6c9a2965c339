package org.guildhall.training.course;

import org.guildhall.programme.Words;

/// One of the answers that a question offers.
public record Option(String code, Words text) {}
