package org.guildhall.ticket.letter;

import java.util.ArrayList;
import java.util.List;
import org.guildhall.platform.mail.enclosure.Enclosed;
import org.guildhall.ticket.thread.Attachment;

/// The files of a reply, parted by whether they go along with its mail: those do that, in their
/// order, are no larger together than what mail servers usually take.
///
/// @param tooLarge what is read on the request's page instead
record Sendable(List<Attachment> along, List<Attachment> tooLarge) {
    /// In bytes. As mail writes files (base64, RFC 2045) it is 10 MB.
    static final long MOST = 7L * 1024 * 1024;

    Sendable {
        along = List.copyOf(along);
        tooLarge = List.copyOf(tooLarge);
    }

    static Sendable of(List<Attachment> files) {
        var along = new ArrayList<Attachment>();
        var tooLarge = new ArrayList<Attachment>();
        var left = MOST;
        for (var file : files) {
            if (file.size() > left) tooLarge.add(file);
            else {
                along.add(file);
                left -= file.size();
            }
        }
        return new Sendable(along, tooLarge);
    }

    List<Enclosed> enclosed() {
        return along.stream()
                .map(file -> new Enclosed(file.name(), file.kind().mediaType(), file.file()))
                .toList();
    }
}
