[
    ("std", include_str!("../../rules/apis/std.toml")),
    ("tokio", include_str!("../../rules/apis/tokio.toml")),
]
