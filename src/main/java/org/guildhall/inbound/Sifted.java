package org.guildhall.inbound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guildhall.inbound.reading.Enclosure;
import org.guildhall.inbound.reading.ReadMail;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.web.Invalid;

/// The files of a mail: what the house takes, and the names of what it doesn't.
record Sifted(List<Upload> taken, List<String> leftOut) {
    private static final int MOST = 10;
    private static final String NAMELESS = "–";

    Sifted {
        taken = List.copyOf(taken);
        leftOut = List.copyOf(leftOut);
    }

    static Sifted of(ReadMail mail) {
        var taken = new ArrayList<Upload>();
        var leftOut = new ArrayList<String>();
        for (var file : mail.enclosures()) {
            var upload = upload(file).filter(_ -> taken.size() < MOST);
            upload.ifPresentOrElse(taken::add, () -> leftOut.add(name(file)));
        }
        return new Sifted(taken, leftOut);
    }

    private static Optional<Upload> upload(Enclosure file) {
        try {
            return Optional.of(Upload.attachment(name(file), file.content()));
        } catch (Invalid _) {
            return Optional.empty();
        }
    }

    private static String name(Enclosure file) {
        return file.name().isBlank() ? NAMELESS : file.name();
    }
}
