package dev.brokerwatch.launcher.site;

import picocli.CommandLine.Command;

/// `brokerwatch site`.
@Command(
        name = "site",
        description = "Look at a site before you crawl it; add, pause, resume, recrawl, remove it.",
        mixinStandardHelpOptions = true,
        subcommands = {
            CheckCommand.class,
            AddCommand.class,
            OrderCommand.Pause.class,
            OrderCommand.Resume.class,
            OrderCommand.Recrawl.class,
            RemoveCommand.class
        })
public final class SiteCommand {}
