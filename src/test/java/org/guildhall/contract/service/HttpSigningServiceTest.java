package org.guildhall.contract.service;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpSigningServiceTest extends SigningServiceContract {
    private SampleSigningServer server;

    @BeforeEach
    void start() throws IOException {
        server = new SampleSigningServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    SigningService service() {
        return server.client();
    }

    @Override
    SampleSigningService there() {
        return server.service();
    }

    @Test
    void a_service_that_is_away_is_a_failure_that_says_so() {
        server.isAway(true);

        assertThatThrownBy(() -> service().reports("env-1"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("503");
    }
}
