package dev.brokerwatch.launcher.site;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.SiteId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `brokerwatch site add`.
@Command(
        name = "add",
        description = "Write a site's file; a brokerwatch that runs takes it up within seconds.",
        mixinStandardHelpOptions = true)
final class AddCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private SiteFiles files = new SiteFiles();

    @Parameters(arity = "1..*", paramLabel = "URL", description = "Where the crawl starts.")
    private List<CrawlUrl> seeds = List.of();

    @Option(
            names = "--name",
            paramLabel = "SITE",
            description = "What to call it (default: after the first URL's host).")
    private @Nullable String name;

    @Override
    public Integer call() throws IOException {
        String site = new SiteId(name == null ? nameOf(seeds.getFirst()) : name).value();
        if (files.has(site)) {
            throw new ParameterException(
                    spec.commandLine(),
                    files.file(site) + " is there already: edit it, or choose another --name");
        }
        StringBuilder yaml = new StringBuilder("seeds:\n");
        seeds.forEach(seed -> yaml.append("  - \"").append(seed.value()).append("\"\n"));
        Files.createDirectories(files.folder());
        Files.writeString(files.file(site), yaml, StandardOpenOption.CREATE_NEW);
        PrintWriter out = spec.commandLine().getOut();
        out.println("Wrote " + files.file(site) + "; what it leaves out has its default.");
        out.flush();
        return 0;
    }

    private static String nameOf(CrawlUrl url) {
        return url.host().value().toLowerCase(Locale.ROOT).replace(':', '-').replace('.', '-');
    }
}
