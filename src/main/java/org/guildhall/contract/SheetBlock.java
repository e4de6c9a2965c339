package org.guildhall.contract;

import java.util.List;

/// One block of a confirmed decision sheet, for instance *Discount information*, as the contract
/// prints it.
public record SheetBlock(String title, List<SheetRow> rows) {
    public SheetBlock {
        rows = List.copyOf(rows);
    }
}
