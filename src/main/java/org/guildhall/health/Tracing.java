package org.guildhall.health;

import io.micrometer.common.KeyValues;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.http.server.observation.ServerRequestObservationConvention;

/// What is told about a request to whoever collects metrics and traces: its route, never the
/// address itself, since links in letters carry their secret in it.
@Configuration
class Tracing {
    @Bean
    ServerRequestObservationConvention routesOnly() {
        return new RoutesOnly();
    }

    private static final class RoutesOnly extends DefaultServerRequestObservationConvention {
        @Override
        public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
            return KeyValues.empty();
        }
    }
}
