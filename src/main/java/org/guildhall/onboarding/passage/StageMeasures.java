package org.guildhall.onboarding.passage;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.platform.measure.Measure;
import org.guildhall.platform.measure.Measured;
import org.springframework.stereotype.Component;

/// Where applications stand, watched.
@Component
class StageMeasures implements Measured {
    private final ApplicationStore store;

    StageMeasures(ApplicationStore store) {
        this.store = store;
    }

    @Override
    public List<Measure> measures() {
        var counts = new TreeMap<String, Long>();
        for (var stage : Stage.values()) counts.put(name(stage), 0L);
        store.countByStage().forEach((stage, count) -> counts.put(name(stage), count));
        return List.of(
                Measure.by("stage", "guildhall.applications", "Applications by stage", counts));
    }

    private static String name(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }
}
