package dev.brokerwatch.crawler.fetch.http;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.internal.concurrent.TaskRunner;
import okhttp3.internal.connection.ConnectionListener;

/// Pools of one connection each, which whoever opened them closes with [ConnectionPool#evictAll].
///
/// OkHttp's pool looks for idle connections to close whenever one of them becomes idle: here after every page, on a thread
/// that all pools share, which costs more than the page's own request. A visit ends before its connection could be idle
/// for long, so these pools never look. OkHttp's door to that is not part of its public interface; should it close, the
/// public constructor does the same for more.
final class VisitPool {

    private VisitPool() {}

    static ConnectionPool create() {
        TaskRunner idle = new TaskRunner(new NoTasks(), TaskRunner.Companion.getLogger());
        return new ConnectionPool(
                1, 5, TimeUnit.MINUTES, idle, ConnectionListener.Companion.getNONE());
    }

    /// Takes tasks and never runs them.
    private static final class NoTasks implements TaskRunner.Backend {

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public void execute(TaskRunner runner, Runnable task) {}

        @Override
        public void coordinatorNotify(TaskRunner runner) {}

        @Override
        public void coordinatorWait(TaskRunner runner, long nanos) {}

        @Override
        public <T> BlockingQueue<T> decorate(BlockingQueue<T> queue) {
            return queue;
        }
    }
}
