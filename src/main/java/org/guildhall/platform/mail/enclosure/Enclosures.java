package org.guildhall.platform.mail.enclosure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.file.Files;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Component;

/// The files of letters, kept by name and read when their letter leaves.
@Component
public class Enclosures {
    private final EnclosureStore store;
    private final Files files;

    Enclosures(EnclosureStore store, Files files) {
        this.store = store;
        this.files = files;
    }

    /// Notes what goes along with a letter, in the transaction that posts it.
    public void add(UUID mail, List<Enclosed> enclosed) {
        store.add(mail, enclosed);
    }

    /// What goes along with a letter, but for what isn't there any more.
    public List<Attached> read(UUID mail) {
        return store.of(mail).stream().flatMap(file -> read(file).stream()).toList();
    }

    private Optional<Attached> read(Enclosed file) {
        try {
            var content = files.read(file.file());
            return Optional.of(new Attached(file.name(), file.mediaType(), content));
        } catch (NotFound removed) {
            return Optional.empty();
        }
    }
}
