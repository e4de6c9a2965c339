package org.guildhall.contract.paper;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/// One block of a confirmed decision sheet, for instance *Discount information*, as the contract
/// prints it.
@NamedInterface("paper")
public record SheetBlock(String title, List<SheetRow> rows) {
    public SheetBlock {
        rows = List.copyOf(rows);
    }
}
