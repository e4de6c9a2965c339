package org.guildhall.health;

import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.platform.measure.Measure;
import org.guildhall.platform.measure.Measured;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// The figures of all parts, asked for at the moment somebody looks. While the database is away
/// there are none but the one that says so: a figure of yesterday would be believed.
@Component
class Gauges {
    private static final String DATABASE = "guildhall.database.up";

    private final ObjectProvider<PrometheusMeterRegistry> registry;
    private final List<Measured> parts;
    private final Map<String, MultiGauge> gauges = new HashMap<>();

    Gauges(ObjectProvider<PrometheusMeterRegistry> registry, List<Measured> parts) {
        this.registry = registry;
        this.parts = parts;
    }

    /// Everything in Prometheus's text format.
    synchronized String text() {
        var all = registry.getObject();
        try {
            for (var part : parts) part.measures().forEach(measure -> show(all, measure));
            show(all, database(1));
        } catch (DataAccessException | TransactionException _) {
            gauges.values().forEach(gauge -> gauge.register(List.of(), true));
            show(all, database(0));
        }
        return all.scrape();
    }

    private static Measure database(int up) {
        return Measure.of(DATABASE, "Whether the database answers, 1 or 0", up);
    }

    private void show(PrometheusMeterRegistry all, Measure measure) {
        gauges.computeIfAbsent(
                        measure.name(),
                        name -> MultiGauge.builder(name).description(measure.words()).register(all))
                .register(
                        measure.values().stream().map(value -> row(measure, value)).toList(), true);
    }

    private static MultiGauge.Row<?> row(Measure measure, Measure.Value value) {
        var tags = measure.label().isEmpty() ? Tags.empty() : Tags.of(measure.label(), value.of());
        return MultiGauge.Row.of(tags, value.amount());
    }
}
