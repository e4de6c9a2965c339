package org.guildhall.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.guildhall.platform.web.Text;
import org.guildhall.programme.Programme;
import org.guildhall.programme.Programmes;
import org.springframework.stereotype.Component;

/// The programmes that somebody can look after: those offered, and those that they look after
/// already, since applications of these go on.
@Component
class Choosable {
    private final Programmes programmes;

    Choosable(Programmes programmes) {
        this.programmes = programmes;
    }

    /// By their codes.
    SequencedMap<String, Programme> of(Duty duty) {
        var choosable = new LinkedHashMap<String, Programme>();
        programmes.all().forEach(each -> choosable.put(each.code(), each));
        programmes.ever().stream()
                .filter(each -> duty.programmes().contains(each.code()))
                .forEach(each -> choosable.putIfAbsent(each.code(), each));
        return choosable;
    }

    /// What somebody looks after by name; what nobody knows any more goes by its short name.
    List<String> names(Duty duty, Text text) {
        var known = of(duty);
        return duty.programmes().stream()
                .map(code -> known.containsKey(code) ? known.get(code).name().in(text) : code)
                .sorted()
                .toList();
    }
}
