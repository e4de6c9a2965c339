package org.guildhall.contract;

/// One line of a confirmed decision sheet as the contract prints it.
public record SheetRow(String label, String value) {}
