package org.guildhall.ticket;

import java.util.List;
import java.util.Optional;
import org.guildhall.access.Uid;
import org.guildhall.platform.file.Upload;

/// What somebody asks on a page or through the API.
///
/// @param topic the code of one
/// @param title one line
/// @param uid the account it is about; the asker's own when left out
/// @param words in their words
public record Request(
        String topic, String title, Optional<Uid> uid, String words, List<Upload> files) {
    public Request {
        files = List.copyOf(files);
    }
}
