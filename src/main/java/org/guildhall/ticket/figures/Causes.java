package org.guildhall.ticket.figures;

import java.util.List;
import org.guildhall.platform.web.Text;
import org.springframework.stereotype.Component;

/// The names of all causes, whoever keeps them.
@Component
public class Causes {
    private final List<CauseNames> names;

    Causes(List<CauseNames> names) {
        this.names = List.copyOf(names);
    }

    /// What it is called, or its key where nobody knows it any more.
    public String name(Cause cause, String key, Text text) {
        return names.stream()
                .filter(each -> each.of() == cause)
                .flatMap(each -> each.name(key, text).stream())
                .findFirst()
                .orElse(key);
    }
}
