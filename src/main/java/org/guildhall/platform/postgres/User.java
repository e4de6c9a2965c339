package org.guildhall.platform.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The user that the server runs as. PostgreSQL refuses to be root; then it gets another identity:
/// a user namespace where the kernel allows one, else an ordinary user of the system.
///
/// @param command what goes before every command of the server, empty for an ordinary user
/// @param owner the name that must own the server's files, empty when they stay ours
record User(List<String> command, String owner) {
    private static final List<String> ORDINARY_USERS = List.of("postgres", "nobody");

    static User choose() {
        if (new UnixSystem().getUid() != 0) {
            return new User(List.of(), "");
        }
        if (Shell.succeeds(List.of("unshare", "--user", "true"))) {
            return new User(List.of("unshare", "--user"), "");
        }
        return ORDINARY_USERS.stream()
                .map(User::switchedTo)
                .filter(user -> Shell.succeeds(user.running(List.of("true"))))
                .findFirst()
                .orElseThrow(
                        () ->
                                new CannotStart(
                                        "PostgreSQL does not run as root here; start as an"
                                                + " ordinary user, or use a server of your own with"
                                                + " ./guildhall run"));
    }

    static User switchedTo(String name) {
        return new User(
                List.of("setpriv", "--reuid=" + name, "--regid=" + groupOf(name), "--clear-groups"),
                name);
    }

    private static String groupOf(String name) {
        return Shell.output(List.of("id", "-g", name)).orElse("65534");
    }

    List<String> running(List<String> arguments) {
        return Stream.concat(command.stream(), arguments.stream()).toList();
    }

    void own(Path path) throws IOException {
        if (!owner.isEmpty()) {
            var principal =
                    path.getFileSystem()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByName(owner);
            Files.setOwner(path, principal);
        }
    }
}
