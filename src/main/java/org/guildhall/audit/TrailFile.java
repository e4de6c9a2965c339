package org.guildhall.audit;

import java.util.Objects;
import java.util.stream.Stream;
import org.guildhall.platform.list.Csv;

/// Entries as lines of a file for other programs.
final class TrailFile {
    static final String HEAD =
            "number,at,name,role,actor,act,subject,subject_id,note,words,address,event,details,previous,hash\r\n";

    private TrailFile() {}

    static String of(Line line) {
        var entry = line.entry();
        var deed = entry.deed();
        return Csv.line(
                Stream.of(
                                entry.number(),
                                deed.at(),
                                line.name(),
                                deed.role(),
                                Objects.toString(deed.actor(), ""),
                                deed.act(),
                                deed.subject().kind(),
                                deed.subject().id(),
                                deed.note(),
                                line.words(),
                                line.address(),
                                Objects.toString(deed.event(), ""),
                                entry.details(),
                                entry.previous(),
                                entry.hash())
                        .map(Object::toString)
                        .toList());
    }
}
