package org.guildhall.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Server-sent events: writes what a listener hears until the listener is sent away, the browser is
/// gone, or it is time to ask again who listens and what they may see.
@Component
class NewsStream {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final int TURNS_PER_BEAT = 15;

    private final JsonMapper json;

    NewsStream(JsonMapper json) {
        this.json = json;
    }

    void write(Listener listener, HttpServletResponse response) {
        response.setContentType("text/event-stream;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        try {
            write(listener, response.getOutputStream());
        } catch (IOException gone) {
            listener.sendAway();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Listener listener, OutputStream out)
            throws IOException, InterruptedException {
        send(out, "retry: 3000\n\n");
        var end = System.nanoTime() + LONGEST.toNanos();
        var quiet = 0;
        while (!listener.isAway() && System.nanoTime() < end) {
            var heard = listener.next(TURN);
            if (heard.isPresent())
                send(out, "data: " + json.writeValueAsString(heard.get()) + "\n\n");
            quiet = heard.isPresent() ? 0 : quiet + 1;
            if (quiet % TURNS_PER_BEAT == TURNS_PER_BEAT - 1) send(out, ":\n\n");
        }
        // Lest more browsers than may listen drive each other out every moment.
        if (listener.hasMadeRoom()) send(out, "retry: 60000\n\n");
    }

    private static void send(OutputStream out, String words) throws IOException {
        out.write(words.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
