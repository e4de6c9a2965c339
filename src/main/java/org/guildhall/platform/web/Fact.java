package org.guildhall.platform.web;

/// Something known, by its name.
public record Fact(String label, String value) {}
