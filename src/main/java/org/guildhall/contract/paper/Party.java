package org.guildhall.contract.paper;

import org.springframework.modulith.NamedInterface;

/// One party as the contract names it: its legal name in its own script, its registration (kind and
/// number, for instance `USCC 91110000600037341L`) and its address. The last two may be empty.
@NamedInterface("paper")
public record Party(String name, String registration, String address) {}
