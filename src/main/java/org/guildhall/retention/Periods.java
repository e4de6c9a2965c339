package org.guildhall.retention;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.guildhall.platform.retention.DataClass;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// How long each class of data is kept: the settings `guildhall.retention.CLASS`.
@Component
class Periods {
    private final Map<DataClass, Period> periods = new EnumMap<>(DataClass.class);

    Periods(Environment settings) {
        Arrays.stream(DataClass.values()).forEach(each -> periods.put(each, set(each, settings)));
    }

    Period of(DataClass data) {
        return periods.getOrDefault(data, Period.parse(data.usual()));
    }

    /// When what ended then is due to be erased.
    Instant due(DataClass data, Instant ended) {
        return ended.atZone(ZoneOffset.UTC).plus(of(data)).toInstant();
    }

    /// What ended before that moment is due now.
    Instant before(DataClass data, Instant now) {
        return now.atZone(ZoneOffset.UTC).minus(of(data)).toInstant();
    }

    private static Period set(DataClass data, Environment settings) {
        var set = settings.getProperty("guildhall.retention." + data.label(), "");
        return Period.parse(set.isBlank() ? data.usual() : set);
    }
}
