package org.guildhall;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.guildhall.platform.backup.NotRestorable;
import org.guildhall.platform.database.SchemaTooNew;
import org.guildhall.platform.postgres.CannotStart;
import org.guildhall.platform.postgres.DataInUse;
import org.guildhall.platform.postgres.DataUnusable;
import org.guildhall.platform.yaml.InvalidFile;
import org.springframework.boot.web.server.PortInUseException;

/// What went wrong at start, brought down to one line and a status.
final class Mishap {
    private static final String DISK_FULL = "53100"; // SQLSTATE of PostgreSQL

    private Mishap() {}

    static NotStarted of(Throwable failure) {
        return chain(failure)
                .flatMap(Mishap::known)
                .findFirst()
                .orElseGet(
                        () ->
                                new NotStarted(
                                        Ending.FAILED,
                                        "Guildhall did not start: " + words(failure)));
    }

    private static Stream<NotStarted> known(Throwable cause) {
        return switch (cause) {
            case NotStarted said -> Stream.of(said);
            case DataInUse said -> Stream.of(new NotStarted(Ending.IN_USE, said.getMessage()));
            case DataUnusable said ->
                    Stream.of(new NotStarted(Ending.DISK_REFUSES, said.getMessage()));
            case InvalidFile said ->
                    Stream.of(new NotStarted(Ending.SETTINGS, String.valueOf(said.getMessage())));
            case NotRestorable said ->
                    Stream.of(
                            new NotStarted(
                                    said.isDamaged() ? Ending.NOT_AS_WRITTEN : Ending.WRONG_USE,
                                    String.valueOf(said.getMessage())));
            case SchemaTooNew said -> Stream.of(new NotStarted(Ending.FAILED, said.getMessage()));
            case CannotStart said -> Stream.of(new NotStarted(Ending.FAILED, said.getMessage()));
            case PortInUseException taken -> Stream.of(portInUse(taken.getPort()));
            case SQLException refused when DISK_FULL.equals(refused.getSQLState()) ->
                    Stream.of(new NotStarted(Ending.DISK_REFUSES, "the database's disk is full"));
            default -> Stream.empty();
        };
    }

    static NotStarted portInUse(int port) {
        return new NotStarted(
                Ending.PORT_IN_USE,
                "port " + port + " is in use by another program; take another one with --port");
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(50);
    }

    private static String words(Throwable failure) {
        var root = chain(failure).reduce((_, deeper) -> deeper).orElse(failure);
        var message = root.getMessage();
        return message == null
                ? root.getClass().getSimpleName()
                : message.lines().findFirst().orElse(root.getClass().getSimpleName());
    }
}
