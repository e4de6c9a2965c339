package org.guildhall.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.guildhall.access.Looked;
import org.guildhall.access.Role;
import org.guildhall.audit.TrailQuery.View;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.value.Ids;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;

/// Whoever takes the trail away may do so slowly.
class TrailExportTest {
    private final Installation guildhall = Installation.get();

    @Test
    void others_write_into_the_trail_while_somebody_saves_it() {
        var ada =
                guildhall.crowd().caller(guildhall.crowd().staff("Ada Saves", Role.ADMINISTRATOR));
        var recorder = guildhall.front(Recorder.class);
        var looked = new Subject("verification", Ids.next());
        var everything =
                new TrailQuery(
                        View.ALL,
                        "",
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        var written = new ArrayList<CompletableFuture<Void>>();

        guildhall
                .front(Trail.class)
                .export(
                        ada,
                        everything,
                        _ -> {
                            if (!written.isEmpty()) return;
                            var look = new Looked(ada, looked, "case", "Trail Trading Pty Ltd");
                            written.add(
                                    CompletableFuture.runAsync(() -> recorder.looked(look))
                                            .orTimeout(5, TimeUnit.SECONDS));
                            written.getFirst().join();
                        });

        assertThat(written).singleElement().matches(CompletableFuture::isDone);
    }
}
