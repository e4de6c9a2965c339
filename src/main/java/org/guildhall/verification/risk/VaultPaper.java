package org.guildhall.verification.risk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.file.FileId;
import org.guildhall.platform.file.Upload.MediaKind;
import org.springframework.modulith.NamedInterface;

/// A paper in the vault. Whoever handed it in sees that it is there; verifiers alone can open it.
///
/// @param file where its bytes are, until they are erased
/// @param kind what it is, read from its bytes
/// @param size in bytes
/// @param submission what it was handed in with, from 1
/// @param superseded true once the verifier asked for another one in its place
@NamedInterface("risk")
public record VaultPaper(
        UUID id,
        RiskCaseId riskCase,
        KycPaper paper,
        Optional<FileId> file,
        String name,
        MediaKind kind,
        int size,
        int submission,
        boolean superseded,
        Instant addedAt,
        String addedBy) {

    /// The size as people read it: whole kilobytes, at least 1.
    public int kilobytes() {
        return Math.max(1, size / 1024);
    }

    /// A paper with its bytes, for a verifier.
    @SuppressWarnings("ArrayRecordComponent")
    public record Opened(VaultPaper paper, byte[] content) {}
}
