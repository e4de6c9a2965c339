package org.guildhall.quality.before;

import java.util.UUID;
import org.guildhall.platform.file.FileId;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.file.Upload.MediaKind;

/// A file that is to go out with a draft.
///
/// @param size in bytes
record DraftFile(UUID id, String name, MediaKind kind, int size, FileId file) {
    /// With its bytes, as it goes into the reply.
    record Opened(DraftFile file, byte[] content) {
        Upload upload() {
            return new Upload(file.name(), file.kind(), content);
        }
    }
}
