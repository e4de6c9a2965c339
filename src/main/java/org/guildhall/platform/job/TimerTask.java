package org.guildhall.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// The one kind of task that the scheduler knows: a timer, named by kind, object and time.
@Configuration
class TimerTask {
    static final TaskDescriptor<Void> TIMER = TaskDescriptor.of("timer");

    static String name(String kind, UUID id, Instant when) {
        return kind + ":" + id + ":" + when.toEpochMilli();
    }

    /// Started and stopped with the process. Timers set inside a transaction belong to it. A node
    /// that says nothing for 16 seconds is taken for dead; the others look every 8.
    @Bean(initMethod = "start", destroyMethod = "stop")
    Scheduler scheduler(DataSource database, Clock clock, ObjectProvider<TimerHandler> handlers) {
        var task =
                Tasks.oneTime(TIMER)
                        .onFailure(new ExponentialBackoffFailureHandler<>(Duration.ofSeconds(5)))
                        .execute((timer, _) -> fire(timer, handlers));
        return Scheduler.create(new TransactionAwareDataSourceProxy(database), task)
                .tableName("platform_timer")
                .clock(clock::instant)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(Duration.ofSeconds(4))
                .missedHeartbeatsLimit(4)
                .threads(4)
                .pollUsingLockAndFetch(0.5, 1.0)
                .alwaysPersistTimestampInUTC()
                .build();
    }

    private static void fire(TaskInstance<Void> timer, ObjectProvider<TimerHandler> handlers) {
        var name = timer.getId().split(":", -1);
        var handler = byKind(handlers).get(name[0]);
        if (handler == null)
            throw new IllegalStateException("nobody acts on timers of kind " + name[0]);
        handler.fire(UUID.fromString(name[1]));
    }

    private static Map<String, TimerHandler> byKind(ObjectProvider<TimerHandler> handlers) {
        return handlers.stream().collect(Collectors.toMap(TimerHandler::kind, Function.identity()));
    }
}
