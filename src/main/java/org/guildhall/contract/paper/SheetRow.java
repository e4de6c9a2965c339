package org.guildhall.contract.paper;

import org.springframework.modulith.NamedInterface;

/// One line of a confirmed decision sheet as the contract prints it.
@NamedInterface("paper")
public record SheetRow(String label, String value) {}
