package org.guildhall.desk;

import static org.guildhall.access.Access.Who.STAFF;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Where an open desk listens for what others change; its thread is a virtual one and waits.
@Controller
class NewsPages {
    private final NewsRoom room;
    private final NewsStream stream;

    NewsPages(NewsRoom room, NewsStream stream) {
        this.room = room;
        this.stream = stream;
    }

    @GetMapping("/desk/news")
    @Access(STAFF)
    void news(Staff caller, HttpServletRequest request, HttpServletResponse response) {
        var asked = Objects.requireNonNullElse(request.getHeader("Accept"), "");
        if (!asked.contains("text/event-stream")) throw new NotFound();
        var listener = room.enter(caller);
        try {
            stream.write(listener, response);
        } finally {
            room.leave(listener);
        }
    }
}
