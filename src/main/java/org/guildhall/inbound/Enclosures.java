package org.guildhall.inbound;

import java.util.ArrayList;
import java.util.List;
import org.guildhall.inbound.reading.Enclosure;
import org.guildhall.inbound.reading.ReadMail;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.file.Uploads;
import org.guildhall.platform.web.Invalid;
import org.springframework.stereotype.Component;

/// The files of mails go through the gate that everything goes through that people send: told by
/// their content, within their size, and looked at by ClamAV where it is named. That may take long,
/// so no transaction is open meanwhile.
@Component
class Enclosures {
    /// Files of one mail.
    static final int MOST = 10;

    private static final String NAMELESS = "–";
    private static final String UNSCANNED = "platform.upload.unscanned";

    private final Uploads uploads;

    Enclosures(Uploads uploads) {
        this.uploads = uploads;
    }

    /// Which of them are taken, and the names of those that aren't.
    record Taken(List<Upload> files, List<String> leftOut) {
        Taken {
            files = List.copyOf(files);
            leftOut = List.copyOf(leftOut);
        }
    }

    /// All that can be taken. While the scanner is away the mail waits for it; at its last try it
    /// goes on without its files, which lie in the mail as it came.
    Taken of(Waiting mail, boolean last) {
        try {
            return taken(mail.read(), last);
        } catch (RuntimeException failure) {
            throw new Unsettled(mail.arrival(), failure);
        }
    }

    private Taken taken(ReadMail mail, boolean last) {
        var taken = new ArrayList<Upload>();
        var leftOut = new ArrayList<String>();
        for (var file : mail.enclosures()) {
            if (taken.size() == MOST || !isTaken(file, taken, last)) leftOut.add(name(file));
        }
        return new Taken(taken, leftOut);
    }

    private boolean isTaken(Enclosure file, List<Upload> taken, boolean last) {
        try {
            return taken.add(uploads.take(name(file), file.content()));
        } catch (Invalid refused) {
            var away = refused.problems().stream().anyMatch(each -> each.key().equals(UNSCANNED));
            if (away && !last) throw refused;
            return false;
        }
    }

    private static String name(Enclosure file) {
        return file.name().isBlank() ? NAMELESS : file.name();
    }
}
