package dev.brokerwatch.launcher.endtoend;

import java.io.IOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Hands the same [MarketRun] to every test that asks for one; it is made when the first asks.
final class SharedMarketRun implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == MarketRun.class;
    }

    @Override
    public MarketRun resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedMarketRun.class))
                .computeIfAbsent(MarketRun.class, type -> make(), MarketRun.class);
    }

    private static MarketRun make() {
        try {
            return MarketRun.make();
        } catch (IOException e) {
            throw new IllegalStateException("the run over the demo market failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
