package org.guildhall.training.course;

import org.guildhall.programme.form.Words;

/// One of the answers that a question offers.
public record Option(String code, Words text) {}
