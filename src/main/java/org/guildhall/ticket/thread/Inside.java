package org.guildhall.ticket.thread;

import java.util.List;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/// What the desk has beside the thread: its notes and their files, oldest first.
@NamedInterface("thread")
public record Inside(List<Note> notes, List<Attachment> files) {
    public Inside {
        notes = List.copyOf(notes);
        files = List.copyOf(files);
    }

    /// The files of one note.
    public List<Attachment> of(UUID note) {
        return files.stream().filter(file -> file.entry().equals(note)).toList();
    }
}
