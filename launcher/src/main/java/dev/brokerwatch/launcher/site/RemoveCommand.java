package dev.brokerwatch.launcher.site;

import java.nio.file.Files;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `brokerwatch site remove`.
@Command(
        name = "remove",
        description = "Forget the site's pages and put its file aside, as _SITE.yaml.",
        mixinStandardHelpOptions = true)
final class RemoveCommand extends OrderCommand {

    @Mixin private SiteFiles files = new SiteFiles();

    RemoveCommand() {
        super("remove");
    }

    @Override
    public Integer call() throws Exception {
        int code = super.call();
        if (files.has(site())) {
            Files.move(files.file(site()), files.file("_" + site()));
            out().println("Put aside " + files.file("_" + site()));
            out().flush();
        }
        return code;
    }
}
