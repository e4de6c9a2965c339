package org.guildhall.diagnosis.dns;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.guildhall.diagnosis.table.NeededRecord.Kind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/// Asks a name server, all at once and never longer than the limit. No cache: what is asked is
/// whether a change has arrived.
@Component
class Resolver {
    /// Longer than this nobody waits for a page.
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final org.xbill.DNS.Resolver server;

    /// @param address the name server as `host:port`; empty for those that the system names
    Resolver(@Value("${guildhall.dns.server:}") String address) {
        this.server = server(address);
        server.setTimeout(LIMIT);
    }

    /// What is asked: the records of a kind under a full name.
    record Asked(String name, Kind kind) {}

    /// The values under each name, as zone files have them; nothing when nobody answered in time,
    /// an empty list when there is no such record.
    Map<Asked, Optional<List<String>>> look(Collection<Asked> questions) {
        var answers = new LinkedHashMap<Asked, CompletableFuture<Optional<List<String>>>>();
        for (var question : questions) {
            answers.computeIfAbsent(question, this::answer);
        }
        var found = new LinkedHashMap<Asked, Optional<List<String>>>();
        answers.forEach((question, answer) -> found.put(question, answer.join()));
        return found;
    }

    private CompletableFuture<Optional<List<String>>> answer(Asked question) {
        try {
            var name = Name.concatenate(Name.fromString(question.name()), Name.root);
            var query = Message.newQuery(Record.newRecord(name, type(question.kind()), DClass.IN));
            return server.sendAsync(query)
                    .toCompletableFuture()
                    .thenApply(Resolver::values)
                    .completeOnTimeout(Optional.empty(), LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                    .exceptionally(_ -> Optional.empty());
        } catch (TextParseException | NameTooLongException _) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
    }

    /// A name that isn't there has no records; any other refusal says nothing about them.
    private static Optional<List<String>> values(Message answer) {
        return switch (answer.getRcode()) {
            case Rcode.NOERROR ->
                    Optional.of(
                            answer.getSection(Section.ANSWER).stream()
                                    .flatMap(Resolver::value)
                                    .toList());
            case Rcode.NXDOMAIN -> Optional.of(List.of());
            default -> Optional.empty();
        };
    }

    private static Stream<String> value(Record record) {
        return switch (record) {
            case TXTRecord txt -> Stream.of(String.join("", txt.getStrings()));
            case MXRecord mx -> Stream.of(mx.getPriority() + " " + mx.getTarget().toString(true));
            case CNAMERecord alias -> Stream.of(alias.getTarget().toString(true));
            default -> Stream.empty();
        };
    }

    private static int type(Kind kind) {
        return switch (kind) {
            case TXT -> Type.TXT;
            case MX -> Type.MX;
            case CNAME -> Type.CNAME;
        };
    }

    private static org.xbill.DNS.Resolver server(String address) {
        if (address.isEmpty()) return new ExtendedResolver();
        var colon = address.lastIndexOf(':');
        var port = Integer.parseInt(address.substring(colon + 1));
        return new SimpleResolver(new InetSocketAddress(address.substring(0, colon), port));
    }
}
