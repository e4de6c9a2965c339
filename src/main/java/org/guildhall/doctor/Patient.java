package org.guildhall.doctor;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.guildhall.platform.secret.InstallationKey;
import org.guildhall.platform.settings.BucketSettings;
import org.guildhall.platform.settings.Database;
import org.guildhall.platform.settings.Inbound;
import org.guildhall.platform.settings.Mailbox;
import org.guildhall.platform.settings.Smtp;

/// The installation that is looked at, as far as it is known.
///
/// @param problems what is wrong with its settings
/// @param smtp empty for a demo, which has a mailbox of its own
/// @param mailboxes those that are read
/// @param listener where mail for the desk is listened for
/// @param seals the operator's file of seals, when there is one
/// @param bucket where files lie outside the database, when it is named
/// @param registers the public registers that companies are looked up in
/// @param places the directories that it writes to
/// @param clock this machine's
public record Patient(
        List<String> problems,
        Optional<Database> database,
        Optional<Smtp> smtp,
        List<Mailbox> mailboxes,
        Optional<Inbound.Listener> listener,
        Optional<SealFile> seals,
        Optional<InstallationKey> key,
        Optional<BucketSettings> bucket,
        List<URI> registers,
        List<Path> places,
        Clock clock) {
    public Patient {
        problems = List.copyOf(problems);
        mailboxes = List.copyOf(mailboxes);
        registers = List.copyOf(registers);
        places = List.copyOf(places);
    }

    /// A PKCS#12 file, or the configuration of a PKCS#11 token, and what opens it.
    public record SealFile(Path file, String password, boolean isToken) {
        @Override
        public String toString() {
            return "SealFile[" + file + "]";
        }
    }
}
