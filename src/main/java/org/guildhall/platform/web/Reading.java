package org.guildhall.platform.web;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/// A form on its way to becoming a command: `form.read(…).then(…).orElse(…)`.
public final class Reading<T> {
    private final Form form;
    private final Supplier<T> command;
    private @Nullable ModelAndView answer;

    Reading(Form form, Supplier<T> command) {
        this.form = form;
        this.command = command;
    }

    /// Does it, when every field could be read. What the use case finds wrong is marked at its
    /// field.
    public Reading<T> then(Function<T, ModelAndView> use) {
        try {
            var read = command.get();
            if (form.problems().isEmpty()) answer = use.apply(read);
        } catch (Invalid invalid) {
            invalid.problems().forEach(form::mark);
        }
        return this;
    }

    /// The answer; the page shown again (HTTP 422) when something was wrong.
    public ModelAndView orElse(Supplier<ModelAndView> again) {
        if (answer != null) return answer;
        form.markLostFiles();
        var page = again.get();
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
