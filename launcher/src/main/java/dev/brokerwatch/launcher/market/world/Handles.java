package dev.brokerwatch.launcher.market.world;

import dev.brokerwatch.launcher.market.content.Dice;
import java.util.List;

/// Invented names of members. Sellers are few and busy, the others many.
final class Handles {

    private static final List<String> SELLERS =
            List.of(
                    "lao_gui_8",
                    "shuju_king",
                    "xiaomifeng",
                    "night_heron",
                    "greyfox_ltd",
                    "bulk_barn",
                    "sova_77",
                    "tihiy_omut",
                    "databay",
                    "one_hand_wang",
                    "old_harbour",
                    "kosmos_x",
                    "yun_shang",
                    "hei_mao_jing",
                    "paper_kite");
    private static final List<String> FIRST =
            List.of(
                    "blue", "happy", "lucky", "north", "quiet", "red", "silver", "tiny", "wild",
                    "zen");
    private static final List<String> SECOND =
            List.of(
                    "apple", "bear", "cloud", "duck", "echo", "fern", "goat", "hill", "iris",
                    "jay");

    private Handles() {}

    static String seller(Dice dice) {
        return dice.pick(SELLERS);
    }

    static String anybody(Dice dice) {
        return dice.pick(FIRST) + dice.pick(SECOND) + dice.between(1, 99);
    }
}
