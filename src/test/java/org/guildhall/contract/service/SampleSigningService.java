package org.guildhall.contract.service;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guildhall.contract.seal.SampleContract;

/// A signing service that lives in this process. A test says what people do there.
final class SampleSigningService implements SigningService {
    private final Map<String, Envelope> envelopes = new LinkedHashMap<>();
    private final Map<String, Handover> handovers = new LinkedHashMap<>();
    private final Map<String, List<Report>> reports = new LinkedHashMap<>();

    @Override
    public synchronized Envelope hand(Handover contract) {
        return envelopes.computeIfAbsent(contract.key(), _ -> open(contract));
    }

    @Override
    public synchronized List<Report> reports(String envelope) throws IOException {
        return List.copyOf(known(envelope));
    }

    @Override
    public synchronized byte[] finished(String envelope) throws IOException {
        if (known(envelope).stream().noneMatch(report -> report.step() == Step.COUNTERSIGNED)) {
            throw new IOException("not signed by both");
        }
        return handover(envelope).paper();
    }

    @Override
    public synchronized void withdraw(String envelope, String reason) throws IOException {
        if (known(envelope).stream().noneMatch(report -> report.step() == Step.VOIDED)) {
            happens(envelope, Step.VOIDED, "Guildhall", reason);
        }
    }

    /// Somebody does something there.
    synchronized void happens(String envelope, Step step, String who, String reason) {
        Objects.requireNonNull(reports.get(envelope))
                .add(new Report(step, SampleContract.NOON, who, "198.51.100.4", reason));
    }

    /// What was handed over under a name.
    synchronized Handover handover(String envelope) {
        return Objects.requireNonNull(handovers.get(envelope));
    }

    /// The name of what was handed over with that key, once it was.
    synchronized Optional<String> name(String key) {
        return Optional.ofNullable(envelopes.get(key)).map(Envelope::name);
    }

    private Envelope open(Handover contract) {
        var name = "env-" + (envelopes.size() + 1);
        handovers.put(name, contract);
        reports.put(name, new ArrayList<>());
        happens(name, Step.DRAFTED, "Sign Here", "");
        happens(name, Step.SENT, "Sign Here", "");
        return new Envelope(name, Optional.of(URI.create("https://sign.example/" + name)));
    }

    private List<Report> known(String envelope) throws IOException {
        var found = reports.get(envelope);
        if (found == null) throw new IOException("no such envelope");
        return found;
    }
}
