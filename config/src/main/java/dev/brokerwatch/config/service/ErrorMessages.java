package dev.brokerwatch.config.service;

import java.io.PrintWriter;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// What people see when a command fails: the message, and exit code 1. The trace goes to the log at level debug.
public final class ErrorMessages implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(
            Exception exception, CommandLine command, ParseResult parsed) {
        // Not a constant: a command may still say where the log goes.
        LoggerFactory.getLogger(ErrorMessages.class)
                .debug("{} failed", command.getCommandName(), exception);
        String message = exception.getMessage();
        PrintWriter err = command.getErr();
        err.println(
                "brokerwatch "
                        + command.getCommandName()
                        + ": "
                        + (message == null ? exception.getClass().getSimpleName() : message));
        err.flush();
        return 1;
    }
}
