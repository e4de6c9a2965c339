package org.guildhall.diagnosis.dns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guildhall.diagnosis.dns.Resolver.Asked;
import org.guildhall.diagnosis.fact.FactKind;
import org.guildhall.diagnosis.fact.FactSource;
import org.guildhall.diagnosis.fact.Inquiry;
import org.guildhall.diagnosis.table.FactName;
import org.guildhall.diagnosis.table.FactType;
import org.guildhall.diagnosis.table.FactType.Choice;
import org.guildhall.diagnosis.table.FactValue;
import org.guildhall.diagnosis.table.NeededRecord;
import org.guildhall.diagnosis.table.NeededRecord.Kind;
import org.springframework.stereotype.Component;

/// The records that a diagnosis asks for, with their values for this very domain (question
/// `domain`), and which of them the DNS has already.
@Component
class RecordFacts implements FactSource {
    private static final FactName WANTED = new FactName("records.wanted");
    private static final FactName MISSING = new FactName("records.missing");
    private static final FactName LIVE = new FactName("records.live");
    private static final String DOMAIN = "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}";

    private final Resolver resolver;

    RecordFacts(Resolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public String key() {
        return "diagnosis.source.dns";
    }

    @Override
    public List<FactKind> kinds() {
        return List.of(
                FactKind.of(WANTED.value(), FactType.LIST),
                FactKind.of(MISSING.value(), FactType.LIST),
                FactKind.of(LIVE.value(), new Choice(List.of("all", "some", "none"))));
    }

    @Override
    public Map<FactName, FactValue> look(Set<FactName> wanted, Inquiry inquiry) {
        var domain = inquiry.answer("domain").map(typed -> typed.toLowerCase(Locale.ROOT));
        if (domain.filter(typed -> typed.matches(DOMAIN)).isEmpty()) return Map.of();
        var lines = inquiry.records().stream().map(each -> line(each, domain.get(), inquiry));
        var told = Map.<FactName, FactValue>of(WANTED, FactValue.of(lines.toList()));
        return wanted.contains(MISSING) || wanted.contains(LIVE)
                ? live(told, domain.get(), inquiry)
                : told;
    }

    private Map<FactName, FactValue> live(
            Map<FactName, FactValue> told, String domain, Inquiry inquiry) {
        var records = inquiry.records();
        var found = resolver.look(records.stream().map(each -> asked(each, domain)).toList());
        var missing = new ArrayList<String>();
        for (var record : records) {
            var values = found.get(asked(record, domain));
            // as long as one of them isn't known, nobody can say which are missing
            if (values == null || values.isEmpty()) return told;
            if (values.get().stream().noneMatch(value -> fits(record, value, inquiry))) {
                missing.add(line(record, domain, inquiry));
            }
        }
        var state = missing.isEmpty() ? "all" : missing.size() == records.size() ? "none" : "some";
        return Map.of(
                WANTED, told.get(WANTED),
                MISSING, FactValue.of(missing),
                LIVE, FactValue.of(state));
    }

    private static Asked asked(NeededRecord record, String domain) {
        return new Asked(record.nameIn(domain), record.kind());
    }

    private static String line(NeededRecord record, String domain, Inquiry inquiry) {
        var value = record.valueFor(inquiry.answers());
        return "%s %s %s".formatted(record.kind(), record.nameIn(domain), written(record, value));
    }

    private static String written(NeededRecord record, String value) {
        return record.kind() == Kind.MX ? record.priority() + " " + value : value;
    }

    /// A domain has one SPF record for all its senders (RFC 7208 section 3.2): one that names ours
    /// among others will do. Of an MX only the server counts.
    private static boolean fits(NeededRecord record, String value, Inquiry inquiry) {
        var wanted = record.valueFor(inquiry.answers());
        return switch (record.kind()) {
            case TXT ->
                    wanted.startsWith("v=spf1")
                            ? value.startsWith("v=spf1") && names(value, wanted)
                            : value.equals(wanted);
            case MX -> value.substring(value.indexOf(' ') + 1).equalsIgnoreCase(wanted);
            case CNAME -> value.equalsIgnoreCase(wanted);
        };
    }

    private static boolean names(String value, String wanted) {
        return Arrays.stream(wanted.split(" ", -1))
                .filter(word -> word.startsWith("include:"))
                .allMatch(List.of(value.split(" ", -1))::contains);
    }
}
