package org.guildhall.platform.web;

import java.util.Map;
import org.springframework.web.servlet.ModelAndView;

/// The answers that a handler gives: a page, or the way to another one.
public final class Answer {
    private Answer() {}

    /// A page made from a template, such as `account/register`, with its parameters by name. The
    /// template's `page` parameter, the [Page], is given by itself.
    public static ModelAndView page(String template, Map<String, ?> parameters) {
        return new ModelAndView(template, parameters);
    }

    /// See other (HTTP 303): what a POST answers when it is done. The path is ours and begins with
    /// `/`.
    public static ModelAndView seeOther(String path) {
        return new ModelAndView(new SeeOther(path, ""));
    }

    /// The same, and that message is shown there once.
    public static ModelAndView seeOther(String path, String noticeKey) {
        return new ModelAndView(new SeeOther(path, noticeKey));
    }
}
