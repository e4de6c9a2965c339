package org.guildhall.quality.before;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.platform.file.FileId;
import org.guildhall.platform.file.FileKeeper;
import org.guildhall.platform.file.Files;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.NotFound;
import org.guildhall.ticket.thread.Attachment;
import org.springframework.stereotype.Component;

/// What is sent along with a draft, kept from handing in until it leaves or is given back. From
/// then on the conversation alone has it, or nobody.
@Component
class DraftFiles implements FileKeeper {
    private final DraftFileStore store;
    private final Files files;

    DraftFiles(DraftFileStore store, Files files) {
        this.store = store;
        this.files = files;
    }

    void keep(UUID draft, List<Upload> uploads) {
        Attachment.check(uploads);
        for (var upload : uploads) {
            var file = files.store(upload.content());
            var size = upload.content().length;
            store.add(draft, new DraftFile(Ids.next(), upload.name(), upload.kind(), size, file));
        }
    }

    List<DraftFile> of(UUID draft) {
        return store.of(draft);
    }

    DraftFile.Opened open(UUID draft, UUID id) {
        return store.of(draft).stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .map(this::opened)
                .orElseThrow(NotFound::new);
    }

    /// All of them as they go into the reply.
    List<Upload> uploads(UUID draft) {
        return store.of(draft).stream().map(file -> opened(file).upload()).toList();
    }

    /// Whether these are the draft's, byte for byte, none more and none less.
    boolean areOf(UUID draft, Collection<Upload> uploads) {
        var sent = uploads.stream().map(upload -> Files.sha256(upload.content()));
        var approved = store.of(draft).stream().map(file -> file.file().sha256());
        return sorted(sent).equals(sorted(approved));
    }

    /// Lets go of them; their bytes go when nobody else keeps them.
    void drop(UUID draft) {
        store.drop(draft).forEach(files::discard);
    }

    @Override
    public boolean keeps(FileId file) {
        return store.keeps(file);
    }

    private DraftFile.Opened opened(DraftFile file) {
        return new DraftFile.Opened(file, files.read(file.file()));
    }

    private static List<String> sorted(Stream<String> hashes) {
        return hashes.sorted().toList();
    }
}
