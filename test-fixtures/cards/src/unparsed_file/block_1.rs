fn mended() {}
