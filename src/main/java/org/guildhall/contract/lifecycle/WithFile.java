package org.guildhall.contract.lifecycle;

import java.util.Optional;
import org.guildhall.platform.file.FileId;
import org.guildhall.platform.web.NotFound;
import org.springframework.modulith.NamedInterface;

/// A contract with its newest file of a kind.
@NamedInterface("lifecycle")
public record WithFile(Contract contract, Optional<FileId> newest) {
    /// That file; [NotFound] as long as there is none.
    public FileId file() {
        return newest.orElseThrow(NotFound::new);
    }
}
