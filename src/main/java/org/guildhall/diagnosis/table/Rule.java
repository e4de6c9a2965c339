package org.guildhall.diagnosis.table;

/// One row of the table.
public record Rule(String name, Condition when, Outcome then) {}
