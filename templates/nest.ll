; Made from nest.py and moves.py of kernelgen/build (sha256 1f91e6467a5baf317524784590b984435b75335dcea4bde2f78d313e8c1627c9).

define internal fastcc void @_ZN9kernelgen5build4nest5_tileB3v11B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxxx(ptr noalias nonnull writeonly captures(none) %retptr, ptr readonly captures(none) %arg.steps, ptr readonly captures(none) %arg.table, ptr captures(none) %arg.work, i64 %arg.nops, i64 %arg.total, i64 %arg.scratch, i64 %arg.row, i64 %arg.rows, i64 %arg.col, i64 %arg.cols, i64 range(i64 0, 2) %arg.fresh, i64 %arg.line, i64 %arg.lanes, i64 %arg.bound, i64 %arg.body) unnamed_addr {
B0:
  %.64.i.i = alloca ptr, align 8
  %.350.i.i = alloca ptr, align 8
  %.364.i = alloca ptr, align 8
  %.408.i = alloca ptr, align 8
  %.488.i = alloca ptr, align 8
  %.584.i = alloca ptr, align 8
  %.170.i39 = alloca ptr, align 8
  %.350.i41 = alloca ptr, align 8
  %arg.row.fr = freeze i64 %arg.row
  %.439 = alloca ptr, align 8
  %.482 = alloca ptr, align 8
  %.839 = alloca ptr, align 8
  %.51 = mul nsw i64 %arg.cols, %arg.rows
  %.59 = icmp eq i64 %arg.lanes, 0
  br i1 %.59, label %B40, label %B0.else, !prof !0

B28:                                              ; preds = %24
  %.105 = sub nsw i64 %arg.lanes, %.67.1
  br label %B40

B40:                                              ; preds = %24, %B0.else, %B28, %B0
  %.101243 = phi i1 [ true, %B28 ], [ false, %24 ], [ false, %B0 ], [ false, %B0.else ]
  %rem.0242 = phi i64 [ %.67.1, %B28 ], [ 0, %24 ], [ 0, %B0 ], [ 0, %B0.else ]
  %"$phi40.0.2.0" = phi i64 [ %.105, %B28 ], [ 0, %24 ], [ 0, %B0 ], [ 0, %B0.else ]
  call void @llvm.lifetime.start.p0(ptr nonnull %.364.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.408.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.488.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.584.i)
  %.135204.not.i = icmp slt i64 %arg.nops, 1
  br i1 %.135204.not.i, label %_ZN9kernelgen5build4nest5_loadB3v12B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxx.exit, label %B52.lr.ph.i

B52.lr.ph.i:                                      ; preds = %B40
  %.idx.i = shl i64 %arg.total, 4
  %0 = getelementptr i8, ptr %arg.work, i64 %.idx.i
  %1 = getelementptr i64, ptr %arg.steps, i64 %arg.nops
  %2 = getelementptr i64, ptr %arg.work, i64 %arg.total
  %.574.i = add nsw i64 %.51, -1
  %3 = icmp eq i64 %arg.row.fr, 0
  %4 = icmp eq i64 %arg.fresh, 0
  %5 = icmp eq i64 %arg.rows, 1
  %6 = icmp slt i64 %arg.cols, %.51
  %7 = icmp slt i64 %arg.cols, %arg.rows
  %8 = icmp slt i64 %arg.rows, 1
  %9 = icmp slt i64 %arg.cols, 1
  %10 = icmp eq i64 %"$phi40.0.2.0", 0
  br label %B52.i

B52.i:                                            ; preds = %B895.i, %B52.lr.ph.i
  %direct.2.0207.i = phi i64 [ 0, %B52.lr.ph.i ], [ %direct.3.1.i, %B895.i ]
  %.141198205.i = phi i64 [ 0, %B52.lr.ph.i ], [ %.148.i, %B895.i ]
  %.148.i = add nuw nsw i64 %.141198205.i, 1
  %.idx211.i = mul i64 %.141198205.i, 24
  %11 = getelementptr i8, ptr %arg.table, i64 %.idx211.i
  %.180.i = getelementptr i8, ptr %11, i64 8
  %.181.i = load i64, ptr %.180.i, align 8, !noalias !1
  %.187.i = getelementptr i64, ptr %0, i64 %.141198205.i
  %.188.i = load i64, ptr %.187.i, align 8, !noalias !1
  %.193.i = load i64, ptr %11, align 8, !noalias !1
  %.204.i = icmp eq i64 %.181.i, 0
  br i1 %.204.i, label %B895.i, label %B156.i

B156.i:                                           ; preds = %B52.i
  %.223.i = getelementptr i64, ptr %arg.work, i64 %.141198205.i
  %.224.i = load i64, ptr %.223.i, align 8, !noalias !1
  %.227.i = getelementptr i64, ptr %arg.steps, i64 %.141198205.i
  %.228.i = load i64, ptr %.227.i, align 8, !noalias !1
  %.230.i = mul nsw i64 %.228.i, %arg.col
  %.231.i = add nsw i64 %.230.i, %.224.i
  br i1 %3, label %B234.i, label %B200.i

B200.i:                                           ; preds = %B156.i
  %.246.i = getelementptr i64, ptr %1, i64 %.141198205.i
  %.247.i = load i64, ptr %.246.i, align 8, !noalias !1
  %.249.i = mul nsw i64 %.247.i, %arg.row.fr
  %.251.i = add nsw i64 %.249.i, %.231.i
  br label %B234.i

B234.i:                                           ; preds = %B200.i, %B156.i
  %start.2.2.i = phi i64 [ %.251.i, %B200.i ], [ %.231.i, %B156.i ]
  %sunkaddr43.i = getelementptr i8, ptr %11, i64 16
  %.264.i = load i64, ptr %sunkaddr43.i, align 8, !noalias !1
  %.266.i = add nsw i64 %.264.i, %arg.scratch
  %.275.i = getelementptr i64, ptr %2, i64 %.141198205.i
  store i64 %.266.i, ptr %.275.i, align 8, !noalias !1
  switch i64 %.188.i, label %B380.i [
    i64 0, label %B895.sink.split.i
    i64 3, label %B350.i
  ]

B350.i:                                           ; preds = %B234.i
  %.320.i = mul nsw i64 %.193.i, %arg.line
  %.324.i = add nsw i64 %.266.i, %.320.i
  br label %B895.sink.split.i

B380.i:                                           ; preds = %B234.i
  %.337.i = icmp eq i64 %.181.i, 1
  br i1 %.337.i, label %B402.i, label %B895.i

B402.i:                                           ; preds = %B380.i
  %.342.i = icmp eq i64 %.188.i, 1
  br i1 %.342.i, label %B428.thread.i, label %B424.i

B424.i:                                           ; preds = %B402.i
  br i1 %4, label %B895.i, label %B428.i

B428.i:                                           ; preds = %B424.i
  br i1 %5, label %B440.i, label %B494.i

B428.thread.i:                                    ; preds = %B402.i
  br i1 %5, label %B440.i, label %B606.i

B440.i:                                           ; preds = %B428.thread.i, %B428.i
  %sunkaddr61.i = shl i64 %.141198205.i, 3
  %sunkaddr62.i = getelementptr i8, ptr %arg.steps, i64 %sunkaddr61.i
  %.356.i = load i64, ptr %sunkaddr62.i, align 8, !noalias !1
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr nonnull %.364.i, i64 %.266.i, i64 %.193.i, i64 %start.2.2.i, i64 %.356.i, i64 %arg.cols, i64 %.193.i)
  br label %B780.i

B494.i:                                           ; preds = %B428.i
  %.392.i = icmp eq i64 %.188.i, 2
  br i1 %.392.i, label %B516.i, label %B606.i

B516.i:                                           ; preds = %B494.i
  %sunkaddr63.i = shl i64 %.141198205.i, 3
  %sunkaddr64.i = getelementptr i8, ptr %arg.steps, i64 %sunkaddr63.i
  %.400.i = load i64, ptr %sunkaddr64.i, align 8, !noalias !1
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr nonnull %.408.i, i64 %.266.i, i64 %.193.i, i64 %start.2.2.i, i64 %.400.i, i64 %arg.cols, i64 %.193.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.64.i.i), !noalias !1
  br i1 %6, label %B20.endif.i.i, label %_ZN9kernelgen5build5moves6repeatB3v13B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.thread.i

B606.i:                                           ; preds = %B494.i, %B428.thread.i
  %.468.i = getelementptr i64, ptr %1, i64 %.141198205.i
  %.469.i = load i64, ptr %.468.i, align 8, !noalias !1
  %.471.i = icmp eq i64 %.469.i, %.193.i
  %.476.i = mul nsw i64 %.193.i, %arg.cols
  %sunkaddr65.i = shl i64 %.141198205.i, 3
  %sunkaddr66.i = getelementptr i8, ptr %arg.steps, i64 %sunkaddr65.i
  %.480.i = load i64, ptr %sunkaddr66.i, align 8, !noalias !1
  br i1 %.471.i, label %B636.i, label %B698.i

B636.i:                                           ; preds = %B606.i
  call fastcc void @_ZN9kernelgen5build5moves9transposeB2v9B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx(ptr nonnull %.488.i, i64 %.266.i, i64 %.476.i, i64 %start.2.2.i, i64 %.480.i, i64 %arg.rows, i64 %arg.cols, i64 %.193.i)
  br label %B780.i

B698.i:                                           ; preds = %B606.i
  call void @llvm.lifetime.start.p0(ptr nonnull %.64.i.i), !noalias !1
  call void @llvm.lifetime.start.p0(ptr nonnull %.350.i.i), !noalias !1
  br i1 %7, label %B16.endif.i.i, label %B120.endif.i.i

B48.i.i:                                          ; preds = %B16.endif.i.i, %B48.i.i
  %lsr.iv20.i.i = phi i64 [ %lsr.iv.next21.i.i, %B48.i.i ], [ %arg.cols, %B16.endif.i.i ]
  %lsr.iv18.i.i = phi i64 [ %lsr.iv.next19.i.i, %B48.i.i ], [ %.266.i, %B16.endif.i.i ]
  %lsr.iv.i.i = phi i64 [ %lsr.iv.next.i.i, %B48.i.i ], [ %start.2.2.i, %B16.endif.i.i ]
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr nonnull %.64.i.i, i64 %lsr.iv18.i.i, i64 %.476.i, i64 %lsr.iv.i.i, i64 %.469.i, i64 %arg.rows, i64 %.193.i)
  %lsr.iv.next.i.i = add i64 %lsr.iv.i.i, %.480.i
  %lsr.iv.next19.i.i = add i64 %lsr.iv18.i.i, %.193.i
  %lsr.iv.next21.i.i = add nsw i64 %lsr.iv20.i.i, -1
  %exitcond123.not.i.i = icmp eq i64 %lsr.iv.next21.i.i, 0
  br i1 %exitcond123.not.i.i, label %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit.thread.i, label %B48.i.i

B152.i.i:                                         ; preds = %B120.endif.i.i, %B152.i.i
  %lsr.iv26.i.i = phi i64 [ %lsr.iv.next27.i.i, %B152.i.i ], [ %arg.rows, %B120.endif.i.i ]
  %lsr.iv24.i.i = phi i64 [ %lsr.iv.next25.i.i, %B152.i.i ], [ %.266.i, %B120.endif.i.i ]
  %lsr.iv22.i.i = phi i64 [ %lsr.iv.next23.i.i, %B152.i.i ], [ %start.2.2.i, %B120.endif.i.i ]
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr nonnull %.350.i.i, i64 %lsr.iv24.i.i, i64 %.193.i, i64 %lsr.iv22.i.i, i64 %.480.i, i64 %arg.cols, i64 %.193.i)
  %lsr.iv.next23.i.i = add i64 %lsr.iv22.i.i, %.469.i
  %lsr.iv.next25.i.i = add i64 %lsr.iv24.i.i, %.476.i
  %lsr.iv.next27.i.i = add nsw i64 %lsr.iv26.i.i, -1
  %exitcond.not.i.i = icmp eq i64 %lsr.iv.next27.i.i, 0
  br i1 %exitcond.not.i.i, label %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit.thread.i, label %B152.i.i

B16.endif.i.i:                                    ; preds = %B698.i
  br i1 %9, label %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit.thread.i, label %B48.i.i

B120.endif.i.i:                                   ; preds = %B698.i
  br i1 %8, label %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit.thread.i, label %B152.i.i

_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit.thread.i: ; preds = %B152.i.i, %B48.i.i, %B120.endif.i.i, %B16.endif.i.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.64.i.i), !noalias !1
  call void @llvm.lifetime.end.p0(ptr nonnull %.350.i.i), !noalias !1
  br label %B780.i

B780.i:                                           ; preds = %_ZN9kernelgen5build5moves6repeatB3v13B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.thread.i, %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit.thread.i, %B636.i, %B440.i
  br i1 %10, label %B895.i, label %B784.i

B784.i:                                           ; preds = %B780.i
  %.570.i = mul nsw i64 %.193.i, %.51
  %.572.i = add nsw i64 %.266.i, %.570.i
  %.576.i = mul nsw i64 %.193.i, %.574.i
  %.578.i = add nsw i64 %.266.i, %.576.i
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr nonnull %.584.i, i64 %.572.i, i64 %.193.i, i64 %.578.i, i64 0, i64 %"$phi40.0.2.0", i64 %.193.i)
  br label %B895.i

B895.sink.split.i:                                ; preds = %B350.i, %B234.i
  %.324.sink.i = phi i64 [ %.324.i, %B350.i ], [ %start.2.2.i, %B234.i ]
  %direct.3.1.ph.i = phi i64 [ %direct.2.0207.i, %B350.i ], [ 1, %B234.i ]
  %sunkaddr67.i = shl i64 %.141198205.i, 3
  %sunkaddr68.i = getelementptr inbounds i8, ptr %2, i64 %sunkaddr67.i
  store i64 %.324.sink.i, ptr %sunkaddr68.i, align 8, !noalias !1
  br label %B895.i

B895.i:                                           ; preds = %B895.sink.split.i, %B784.i, %B780.i, %B424.i, %B380.i, %B52.i
  %direct.3.1.i = phi i64 [ %direct.2.0207.i, %B52.i ], [ %direct.3.1.ph.i, %B895.sink.split.i ], [ %direct.2.0207.i, %B784.i ], [ %direct.2.0207.i, %B380.i ], [ %direct.2.0207.i, %B780.i ], [ %direct.2.0207.i, %B424.i ]
  %exitcond.not.i1 = icmp eq i64 %.148.i, %arg.nops
  br i1 %exitcond.not.i1, label %_ZN9kernelgen5build4nest5_loadB3v12B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxx.exit, label %B52.i

B20.endif.i.i:                                    ; preds = %B516.i, %B20.endif.i.i
  %done.2.0.i.i = phi i64 [ %.89.i.i, %B20.endif.i.i ], [ %arg.cols, %B516.i ]
  %.22.i.i = sub nsw i64 %.51, %done.2.0.i.i
  %.11.i.i.i = tail call i64 @llvm.smin.i64(i64 %.22.i.i, i64 %done.2.0.i.i)
  %.57.i.i = mul nsw i64 %done.2.0.i.i, %.193.i
  %.59.i.i = add nsw i64 %.57.i.i, %.266.i
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr nonnull %.64.i.i, i64 %.59.i.i, i64 %.193.i, i64 %.266.i, i64 %.193.i, i64 %.11.i.i.i, i64 %.193.i)
  %.89.i.i = add nsw i64 %.11.i.i.i, %done.2.0.i.i
  %.93.i.i = icmp slt i64 %.89.i.i, %.51
  br i1 %.93.i.i, label %B20.endif.i.i, label %_ZN9kernelgen5build5moves6repeatB3v13B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.thread.i

_ZN9kernelgen5build5moves6repeatB3v13B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit.thread.i: ; preds = %B20.endif.i.i, %B516.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.64.i.i), !noalias !1
  br label %B780.i

_ZN9kernelgen5build4nest5_loadB3v12B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxx.exit: ; preds = %B895.i, %B40
  %direct.2.0.lcssa.i = phi i64 [ 0, %B40 ], [ %direct.3.1.i, %B895.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %.364.i)
  call void @llvm.lifetime.end.p0(ptr nonnull %.408.i)
  call void @llvm.lifetime.end.p0(ptr nonnull %.488.i)
  call void @llvm.lifetime.end.p0(ptr nonnull %.584.i)
  %.167.not255.not = icmp eq i64 %direct.2.0.lcssa.i, 0
  %12 = sub i64 0, %rem.0242
  %"$phi118.0.2.0.p" = select i1 %.167.not255.not, i64 %"$phi40.0.2.0", i64 %12
  %"$phi118.0.2.0" = add i64 %"$phi118.0.2.0.p", %.51
  %.193.not = icmp eq i64 %"$phi118.0.2.0", 0
  br i1 %.193.not, label %B158, label %B124

B124:                                             ; preds = %_ZN9kernelgen5build4nest5_loadB3v12B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxx.exit
  %.198 = inttoptr i64 %arg.body to ptr
  tail call void %.198(i64 %arg.bound, i64 %"$phi118.0.2.0")
  br label %B158

B158:                                             ; preds = %_ZN9kernelgen5build4nest5_loadB3v12B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxx.exit, %B124
  %13 = icmp ne i64 %direct.2.0.lcssa.i, 0
  %brmerge.not = and i1 %.101243, %13
  br i1 %brmerge.not, label %B166.endif, label %B630.endif

B198:                                             ; preds = %B198.lr.ph, %B1081
  %lsr.iv = phi ptr [ %scevgep, %B198.lr.ph ], [ %scevgep187, %B1081 ]
  %.295262265 = phi i64 [ 0, %B198.lr.ph ], [ %.302, %B1081 ]
  %.302 = add nuw nsw i64 %.295262265, 1
  %scevgep189 = getelementptr i8, ptr %lsr.iv, i64 -16
  %scevgep188 = getelementptr i8, ptr %lsr.iv, i64 -8
  %.335 = load i64, ptr %scevgep188, align 8
  %.347 = load i64, ptr %scevgep189, align 8
  %.362 = load i64, ptr %lsr.iv, align 8
  %.364 = add nsw i64 %.362, %arg.scratch
  %.369 = icmp eq i64 %.335, 0
  br i1 %.369, label %B1081, label %B336

B336:                                             ; preds = %B198
  %14 = shl i64 %.295262265, 3
  %scevgep191 = getelementptr i8, ptr %26, i64 %14
  %.342 = load i64, ptr %scevgep191, align 8
  %scevgep190 = getelementptr i8, ptr %27, i64 %14
  %.387 = load i64, ptr %scevgep190, align 8
  %.390 = mul nsw i64 %.347, %"$phi118.0.2.0"
  %.391 = add nsw i64 %.387, %.390
  %.396.not = icmp eq i64 %.342, 0
  br i1 %.396.not, label %B410, label %B392

B392:                                             ; preds = %B336
  store i64 %.391, ptr %scevgep190, align 8
  br label %B1081

B410:                                             ; preds = %B336
  store i64 %.364, ptr %scevgep190, align 8
  %.428 = icmp eq i64 %.335, 1
  br i1 %.428, label %B448, label %B1081

B448:                                             ; preds = %B410
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr nonnull %.439, i64 %.364, i64 %.347, i64 %.391, i64 %.347, i64 %rem.0242, i64 %.347)
  %.468 = mul nsw i64 %.347, %rem.0242
  %.470 = add nsw i64 %.364, %.468
  %.474 = mul nsw i64 %.347, %.472
  %.476 = add nsw i64 %.364, %.474
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr nonnull %.482, i64 %.470, i64 %.347, i64 %.476, i64 0, i64 %"$phi40.0.2.0", i64 %.347)
  br label %B1081

B596:                                             ; preds = %B1081, %B166.endif
  %.525 = inttoptr i64 %arg.body to ptr
  tail call void %.525(i64 %arg.bound, i64 %arg.lanes)
  br label %B630.endif

B662:                                             ; preds = %B662.lr.ph.split, %B1082
  %.630270273 = phi i64 [ %.637, %B1082 ], [ 0, %B662.lr.ph.split ]
  %.637 = add nuw nsw i64 %.630270273, 1
  %.675.idx = mul i64 %.630270273, 24
  %.675 = getelementptr i8, ptr %arg.table, i64 %.675.idx
  %.676 = load i64, ptr %.675, align 8
  %.687 = getelementptr i8, ptr %.675, i64 8
  %.688 = load i64, ptr %.687, align 8
  %.688.fr = freeze i64 %.688
  %.689.not = icmp eq i64 %.688.fr, 2
  br i1 %.689.not, label %switch.early.test, label %B1082

switch.early.test:                                ; preds = %B662
  %.670 = getelementptr i64, ptr %28, i64 %.630270273
  %.671 = load i64, ptr %.670, align 8
  switch i64 %.671, label %B918 [
    i64 3, label %B1082
    i64 0, label %B1082
  ]

B918:                                             ; preds = %switch.early.test
  %.737 = getelementptr i64, ptr %29, i64 %.630270273
  %.738 = load i64, ptr %.737, align 8
  %.740 = mul nsw i64 %.738, %arg.row.fr
  %.718 = getelementptr i64, ptr %arg.steps, i64 %.630270273
  %.719 = load i64, ptr %.718, align 8
  %.721 = mul nsw i64 %.719, %arg.col
  %.714 = getelementptr i64, ptr %arg.work, i64 %.630270273
  %.715 = load i64, ptr %.714, align 8
  %.722 = add i64 %.715, %.740
  %.742 = add i64 %.722, %.721
  %sunkaddr121 = getelementptr i8, ptr %.675, i64 16
  %.706 = load i64, ptr %sunkaddr121, align 8
  %.708 = add nsw i64 %.706, %arg.scratch
  %spec.select = select i1 %31, i64 %.738, i64 0
  %.783 = mul nsw i64 %.676, %arg.cols
  call void @llvm.lifetime.start.p0(ptr nonnull %.170.i39)
  call void @llvm.lifetime.start.p0(ptr nonnull %.350.i41)
  br i1 %32, label %B16.endif.i, label %B120.endif.i

B48.i:                                            ; preds = %B16.endif.i, %B48.i
  %lsr.iv20.i = phi i64 [ %lsr.iv.next21.i, %B48.i ], [ %arg.cols, %B16.endif.i ]
  %lsr.iv18.i = phi i64 [ %lsr.iv.next19.i, %B48.i ], [ %.742, %B16.endif.i ]
  %lsr.iv.i = phi i64 [ %lsr.iv.next.i, %B48.i ], [ %.708, %B16.endif.i ]
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr nonnull %.170.i39, i64 %lsr.iv18.i, i64 %spec.select, i64 %lsr.iv.i, i64 %.783, i64 %arg.rows, i64 %.676)
  %lsr.iv.next.i = add i64 %lsr.iv.i, %.676
  %lsr.iv.next19.i = add i64 %lsr.iv18.i, %.719
  %lsr.iv.next21.i = add nsw i64 %lsr.iv20.i, -1
  %exitcond123.not.i = icmp eq i64 %lsr.iv.next21.i, 0
  br i1 %exitcond123.not.i, label %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit.thread, label %B48.i

B152.i:                                           ; preds = %B120.endif.i, %B152.i
  %lsr.iv26.i = phi i64 [ %lsr.iv.next27.i, %B152.i ], [ %arg.rows, %B120.endif.i ]
  %lsr.iv24.i = phi i64 [ %lsr.iv.next25.i, %B152.i ], [ %.742, %B120.endif.i ]
  %lsr.iv22.i = phi i64 [ %lsr.iv.next23.i, %B152.i ], [ %.708, %B120.endif.i ]
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr nonnull %.350.i41, i64 %lsr.iv24.i, i64 %.719, i64 %lsr.iv22.i, i64 %.676, i64 %arg.cols, i64 %.676)
  %lsr.iv.next23.i = add i64 %lsr.iv22.i, %.783
  %lsr.iv.next25.i = add i64 %lsr.iv24.i, %spec.select
  %lsr.iv.next27.i = add nsw i64 %lsr.iv26.i, -1
  %exitcond.not.i = icmp eq i64 %lsr.iv.next27.i, 0
  br i1 %exitcond.not.i, label %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit.thread, label %B152.i

B16.endif.i:                                      ; preds = %B918
  br i1 %34, label %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit.thread, label %B48.i

B120.endif.i:                                     ; preds = %B918
  br i1 %33, label %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit.thread, label %B152.i

_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit.thread: ; preds = %B152.i, %B48.i, %B120.endif.i, %B16.endif.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.170.i39)
  call void @llvm.lifetime.end.p0(ptr nonnull %.350.i41)
  br label %B1082

B1080:                                            ; preds = %B1082, %B1082.us321, %B1082.us, %B630.endif
  store ptr null, ptr %retptr, align 8
  ret void

B1081:                                            ; preds = %B448, %B410, %B392, %B198
  %scevgep187 = getelementptr i8, ptr %lsr.iv, i64 24
  %exitcond.not = icmp eq i64 %arg.nops, %.302
  br i1 %exitcond.not, label %B596, label %B198

B1082:                                            ; preds = %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit.thread, %switch.early.test, %switch.early.test, %B662
  %exitcond338.not = icmp eq i64 %arg.nops, %.637
  br i1 %exitcond338.not, label %B1080, label %B662

B0.else:                                          ; preds = %B0
  %.70 = icmp ne i64 %.51, -9223372036854775808
  %.71 = icmp ne i64 %arg.lanes, -1
  %.72.not = or i1 %.70, %.71
  br i1 %.72.not, label %B0.else.if, label %B40, !prof !4

B0.else.if:                                       ; preds = %B0.else
  %15 = or i64 %arg.lanes, %.51
  %16 = icmp ult i64 %15, 4294967296
  br i1 %16, label %17, label %22

17:                                               ; preds = %B0.else.if
  %18 = trunc nuw i64 %arg.lanes to i32
  %19 = trunc nuw i64 %.51 to i32
  %20 = urem i32 %19, %18
  %21 = zext i32 %20 to i64
  br label %24

22:                                               ; preds = %B0.else.if
  %23 = srem i64 %.51, %arg.lanes
  br label %24

24:                                               ; preds = %22, %17
  %25 = phi i64 [ %21, %17 ], [ %23, %22 ]
  %.77 = xor i64 %25, %arg.lanes
  %.78 = icmp slt i64 %.77, 0
  %.79 = icmp ne i64 %25, 0
  %.80 = and i1 %.79, %.78
  %.87 = select i1 %.80, i64 %arg.lanes, i64 0
  %.67.1 = add i64 %.87, %25
  %.101.not = icmp eq i64 %.67.1, 0
  br i1 %.101.not, label %B40, label %B28

B166.endif:                                       ; preds = %B158
  br i1 %.135204.not.i, label %B596, label %B198.lr.ph

B198.lr.ph:                                       ; preds = %B166.endif
  %.idx = shl i64 %arg.total, 4
  %26 = getelementptr i8, ptr %arg.work, i64 %.idx
  %27 = getelementptr i64, ptr %arg.work, i64 %arg.total
  %.472 = add nsw i64 %rem.0242, -1
  %scevgep = getelementptr i8, ptr %arg.table, i64 16
  br label %B198

B630.endif:                                       ; preds = %B596, %B158
  br i1 %.135204.not.i, label %B1080, label %B662.lr.ph

B662.lr.ph:                                       ; preds = %B630.endif
  %.idx257 = shl i64 %arg.total, 4
  %28 = getelementptr i8, ptr %arg.work, i64 %.idx257
  %29 = getelementptr i64, ptr %arg.steps, i64 %arg.nops
  %30 = icmp eq i64 %arg.row.fr, 0
  %31 = icmp sgt i64 %arg.rows, 1
  %32 = icmp slt i64 %arg.cols, %arg.rows
  %33 = icmp slt i64 %arg.rows, 1
  %34 = icmp slt i64 %arg.cols, 1
  br i1 %.101243, label %B662.us, label %B662.lr.ph.split

B662.us:                                          ; preds = %B662.lr.ph, %B1082.us
  %.630270273.us = phi i64 [ %.637.us, %B1082.us ], [ 0, %B662.lr.ph ]
  %.637.us = add nuw nsw i64 %.630270273.us, 1
  %.670.us = getelementptr i64, ptr %28, i64 %.630270273.us
  %.671.us = load i64, ptr %.670.us, align 8
  %.675.us.idx = mul i64 %.630270273.us, 24
  %.675.us = getelementptr i8, ptr %arg.table, i64 %.675.us.idx
  %.676.us = load i64, ptr %.675.us, align 8
  %.687.us = getelementptr i8, ptr %.675.us, i64 8
  %.688.us = load i64, ptr %.687.us, align 8
  %.689.us = icmp ne i64 %.688.us, 2
  %.692.us = icmp eq i64 %.671.us, 3
  %or.cond.us = select i1 %.689.us, i1 true, i1 %.692.us
  br i1 %or.cond.us, label %B1082.us, label %B784.us

B784.us:                                          ; preds = %B662.us
  %sunkaddr123 = getelementptr i8, ptr %.675.us, i64 16
  %.706.us = load i64, ptr %sunkaddr123, align 8
  %.708.us = add nsw i64 %.706.us, %arg.scratch
  %.714.us = getelementptr i64, ptr %arg.work, i64 %.630270273.us
  %.715.us = load i64, ptr %.714.us, align 8
  %.718.us = getelementptr i64, ptr %arg.steps, i64 %.630270273.us
  %.719.us = load i64, ptr %.718.us, align 8
  %.721.us = mul nsw i64 %.719.us, %arg.col
  %.722.us = add nsw i64 %.721.us, %.715.us
  br i1 %30, label %B896.us, label %B862.us

B862.us:                                          ; preds = %B784.us
  %.737.us = getelementptr i64, ptr %29, i64 %.630270273.us
  %.738.us = load i64, ptr %.737.us, align 8
  %.740.us = mul nsw i64 %.738.us, %arg.row.fr
  %.742.us = add nsw i64 %.740.us, %.722.us
  br label %B896.us

B896.us:                                          ; preds = %B862.us, %B784.us
  %start.3.2.us = phi i64 [ %.742.us, %B862.us ], [ %.722.us, %B784.us ]
  %.751.not.us = icmp eq i64 %.671.us, 0
  br i1 %.751.not.us, label %B1022.us, label %B918.us

B918.us:                                          ; preds = %B896.us
  br i1 %31, label %B930.us, label %B954.us

B930.us:                                          ; preds = %B918.us
  %.762.us = getelementptr i64, ptr %29, i64 %.630270273.us
  %.763.us = load i64, ptr %.762.us, align 8
  br label %B954.us

B954.us:                                          ; preds = %B930.us, %B918.us
  %"$phi954.1.2.2.us" = phi i64 [ %.763.us, %B930.us ], [ 0, %B918.us ]
  %.783.us = mul nsw i64 %.676.us, %arg.cols
  call void @llvm.lifetime.start.p0(ptr nonnull %.170.i39)
  call void @llvm.lifetime.start.p0(ptr nonnull %.350.i41)
  br i1 %32, label %B16.endif.i26, label %B120.endif.i12

B48.i28:                                          ; preds = %B16.endif.i26, %B48.i28
  %lsr.iv20.i29 = phi i64 [ %lsr.iv.next21.i36, %B48.i28 ], [ %arg.cols, %B16.endif.i26 ]
  %lsr.iv18.i30 = phi i64 [ %lsr.iv.next19.i35, %B48.i28 ], [ %start.3.2.us, %B16.endif.i26 ]
  %lsr.iv.i31 = phi i64 [ %lsr.iv.next.i34, %B48.i28 ], [ %.708.us, %B16.endif.i26 ]
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr nonnull %.170.i39, i64 %lsr.iv18.i30, i64 %"$phi954.1.2.2.us", i64 %lsr.iv.i31, i64 %.783.us, i64 %arg.rows, i64 %.676.us)
  %lsr.iv.next.i34 = add i64 %lsr.iv.i31, %.676.us
  %lsr.iv.next19.i35 = add i64 %lsr.iv18.i30, %.719.us
  %lsr.iv.next21.i36 = add nsw i64 %lsr.iv20.i29, -1
  %exitcond123.not.i37 = icmp eq i64 %lsr.iv.next21.i36, 0
  br i1 %exitcond123.not.i37, label %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit38.thread, label %B48.i28

B152.i14:                                         ; preds = %B120.endif.i12, %B152.i14
  %lsr.iv26.i15 = phi i64 [ %lsr.iv.next27.i22, %B152.i14 ], [ %arg.rows, %B120.endif.i12 ]
  %lsr.iv24.i16 = phi i64 [ %lsr.iv.next25.i21, %B152.i14 ], [ %start.3.2.us, %B120.endif.i12 ]
  %lsr.iv22.i17 = phi i64 [ %lsr.iv.next23.i20, %B152.i14 ], [ %.708.us, %B120.endif.i12 ]
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr nonnull %.350.i41, i64 %lsr.iv24.i16, i64 %.719.us, i64 %lsr.iv22.i17, i64 %.676.us, i64 %arg.cols, i64 %.676.us)
  %lsr.iv.next23.i20 = add i64 %lsr.iv22.i17, %.783.us
  %lsr.iv.next25.i21 = add i64 %lsr.iv24.i16, %"$phi954.1.2.2.us"
  %lsr.iv.next27.i22 = add nsw i64 %lsr.iv26.i15, -1
  %exitcond.not.i23 = icmp eq i64 %lsr.iv.next27.i22, 0
  br i1 %exitcond.not.i23, label %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit38.thread, label %B152.i14

B16.endif.i26:                                    ; preds = %B954.us
  br i1 %34, label %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit38.thread, label %B48.i28

B120.endif.i12:                                   ; preds = %B954.us
  br i1 %33, label %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit38.thread, label %B152.i14

_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit38.thread: ; preds = %B152.i14, %B48.i28, %B120.endif.i12, %B16.endif.i26
  call void @llvm.lifetime.end.p0(ptr nonnull %.170.i39)
  call void @llvm.lifetime.end.p0(ptr nonnull %.350.i41)
  br label %B1082.us

B1022.us:                                         ; preds = %B896.us
  %.829.us = mul nsw i64 %.676.us, %"$phi118.0.2.0"
  %.831.us = add nsw i64 %start.3.2.us, %.829.us
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr nonnull %.839, i64 %.831.us, i64 %.676.us, i64 %.708.us, i64 %.676.us, i64 %rem.0242, i64 %.676.us)
  br label %B1082.us

B1082.us:                                         ; preds = %B1022.us, %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit38.thread, %B662.us
  %exitcond340.not = icmp eq i64 %arg.nops, %.637.us
  br i1 %exitcond340.not, label %B1080, label %B662.us

B662.lr.ph.split:                                 ; preds = %B662.lr.ph
  br i1 %30, label %B662.us284, label %B662

B662.us284:                                       ; preds = %B662.lr.ph.split, %B1082.us321
  %.630270273.us286 = phi i64 [ %.637.us288, %B1082.us321 ], [ 0, %B662.lr.ph.split ]
  %.637.us288 = add nuw nsw i64 %.630270273.us286, 1
  %.670.us289 = getelementptr i64, ptr %28, i64 %.630270273.us286
  %.671.us290 = load i64, ptr %.670.us289, align 8
  %.675.us292.idx = mul i64 %.630270273.us286, 24
  %.675.us292 = getelementptr i8, ptr %arg.table, i64 %.675.us292.idx
  %.676.us293 = load i64, ptr %.675.us292, align 8
  %.687.us294 = getelementptr i8, ptr %.675.us292, i64 8
  %.688.us295 = load i64, ptr %.687.us294, align 8
  %.689.us296 = icmp ne i64 %.688.us295, 2
  %.692.us297 = icmp eq i64 %.671.us290, 3
  %or.cond.us298 = select i1 %.689.us296, i1 true, i1 %.692.us297
  br i1 %or.cond.us298, label %B1082.us321, label %B784.us299

B784.us299:                                       ; preds = %B662.us284
  %sunkaddr125 = getelementptr i8, ptr %.675.us292, i64 16
  %.706.us301 = load i64, ptr %sunkaddr125, align 8
  %.708.us302 = add nsw i64 %.706.us301, %arg.scratch
  %.714.us303 = getelementptr i64, ptr %arg.work, i64 %.630270273.us286
  %.715.us304 = load i64, ptr %.714.us303, align 8
  %.718.us305 = getelementptr i64, ptr %arg.steps, i64 %.630270273.us286
  %.719.us306 = load i64, ptr %.718.us305, align 8
  %.721.us307 = mul nsw i64 %.719.us306, %arg.col
  %.722.us308 = add nsw i64 %.721.us307, %.715.us304
  %.751.not.us311 = icmp eq i64 %.671.us290, 0
  br i1 %.751.not.us311, label %B1082.us321, label %B918.us312

B918.us312:                                       ; preds = %B784.us299
  br i1 %31, label %B930.us313, label %B954.us316

B930.us313:                                       ; preds = %B918.us312
  %.762.us314 = getelementptr i64, ptr %29, i64 %.630270273.us286
  %.763.us315 = load i64, ptr %.762.us314, align 8
  br label %B954.us316

B954.us316:                                       ; preds = %B930.us313, %B918.us312
  %"$phi954.1.2.2.us317" = phi i64 [ %.763.us315, %B930.us313 ], [ 0, %B918.us312 ]
  %.783.us318 = mul nsw i64 %.676.us293, %arg.cols
  call void @llvm.lifetime.start.p0(ptr nonnull %.170.i39)
  call void @llvm.lifetime.start.p0(ptr nonnull %.350.i41)
  br i1 %32, label %B16.endif.i58, label %B120.endif.i44

B48.i60:                                          ; preds = %B16.endif.i58, %B48.i60
  %lsr.iv20.i61 = phi i64 [ %lsr.iv.next21.i68, %B48.i60 ], [ %arg.cols, %B16.endif.i58 ]
  %lsr.iv18.i62 = phi i64 [ %lsr.iv.next19.i67, %B48.i60 ], [ %.722.us308, %B16.endif.i58 ]
  %lsr.iv.i63 = phi i64 [ %lsr.iv.next.i66, %B48.i60 ], [ %.708.us302, %B16.endif.i58 ]
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr nonnull %.170.i39, i64 %lsr.iv18.i62, i64 %"$phi954.1.2.2.us317", i64 %lsr.iv.i63, i64 %.783.us318, i64 %arg.rows, i64 %.676.us293)
  %lsr.iv.next.i66 = add i64 %lsr.iv.i63, %.676.us293
  %lsr.iv.next19.i67 = add i64 %lsr.iv18.i62, %.719.us306
  %lsr.iv.next21.i68 = add nsw i64 %lsr.iv20.i61, -1
  %exitcond123.not.i69 = icmp eq i64 %lsr.iv.next21.i68, 0
  br i1 %exitcond123.not.i69, label %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit70.thread, label %B48.i60

B152.i46:                                         ; preds = %B120.endif.i44, %B152.i46
  %lsr.iv26.i47 = phi i64 [ %lsr.iv.next27.i54, %B152.i46 ], [ %arg.rows, %B120.endif.i44 ]
  %lsr.iv24.i48 = phi i64 [ %lsr.iv.next25.i53, %B152.i46 ], [ %.722.us308, %B120.endif.i44 ]
  %lsr.iv22.i49 = phi i64 [ %lsr.iv.next23.i52, %B152.i46 ], [ %.708.us302, %B120.endif.i44 ]
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr nonnull %.350.i41, i64 %lsr.iv24.i48, i64 %.719.us306, i64 %lsr.iv22.i49, i64 %.676.us293, i64 %arg.cols, i64 %.676.us293)
  %lsr.iv.next23.i52 = add i64 %lsr.iv22.i49, %.783.us318
  %lsr.iv.next25.i53 = add i64 %lsr.iv24.i48, %"$phi954.1.2.2.us317"
  %lsr.iv.next27.i54 = add nsw i64 %lsr.iv26.i47, -1
  %exitcond.not.i55 = icmp eq i64 %lsr.iv.next27.i54, 0
  br i1 %exitcond.not.i55, label %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit70.thread, label %B152.i46

B16.endif.i58:                                    ; preds = %B954.us316
  br i1 %34, label %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit70.thread, label %B48.i60

B120.endif.i44:                                   ; preds = %B954.us316
  br i1 %33, label %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit70.thread, label %B152.i46

_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit70.thread: ; preds = %B152.i46, %B48.i60, %B120.endif.i44, %B16.endif.i58
  call void @llvm.lifetime.end.p0(ptr nonnull %.170.i39)
  call void @llvm.lifetime.end.p0(ptr nonnull %.350.i41)
  br label %B1082.us321

B1082.us321:                                      ; preds = %_ZN9kernelgen5build5moves9copy_rowsB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit70.thread, %B784.us299, %B662.us284
  %exitcond339.not = icmp eq i64 %arg.nops, %.637.us288
  br i1 %exitcond339.not, label %B1080, label %B662.us284
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc void @_ZN9kernelgen5build5moves9transposeB2v9B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx(ptr noalias nonnull writeonly captures(none) %retptr, i64 %arg.target, i64 %arg.target_row, i64 %arg.source, i64 %arg.source_row, i64 %arg.rows, i64 %arg.cols, i64 %arg.item) unnamed_addr #0 {
B0:
  %arg.rows.fr = freeze i64 %arg.rows
  %.992 = alloca ptr, align 8
  switch i64 %arg.item, label %B580.endif [
    i64 4, label %B16
    i64 8, label %B304
  ]

B16:                                              ; preds = %B0
  %.29 = icmp sgt i64 %arg.rows.fr, 7
  %.32 = icmp sgt i64 %arg.cols, 7
  %or.cond = select i1 %.29, i1 %.32, i1 false
  br i1 %or.cond, label %B76.us.preheader, label %B580.endif

common.ret:                                       ; preds = %B438.B362.loopexit_crit_edge.us, %B150.B74.loopexit_crit_edge.us, %B612, %B580.endif
  store ptr null, ptr %retptr, align 8
  ret void

B304:                                             ; preds = %B0
  %.471 = icmp sgt i64 %arg.rows.fr, 3
  %.474 = icmp sgt i64 %arg.cols, 3
  %or.cond259 = select i1 %.471, i1 %.474, i1 false
  br i1 %or.cond259, label %B364.us.preheader, label %B580.endif

B612:                                             ; preds = %B580.endif, %B612
  %lsr.iv22 = phi i64 [ %lsr.iv.next23, %B612 ], [ %arg.rows.fr, %B580.endif ]
  %lsr.iv20 = phi i64 [ %lsr.iv.next21, %B612 ], [ %arg.target, %B580.endif ]
  %lsr.iv = phi i64 [ %lsr.iv.next, %B612 ], [ %arg.source, %B580.endif ]
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr nonnull %.992, i64 %lsr.iv20, i64 %arg.item, i64 %lsr.iv, i64 %arg.source_row, i64 %arg.cols, i64 %arg.item)
  %lsr.iv.next = add i64 %lsr.iv, %arg.item
  %lsr.iv.next21 = add i64 %lsr.iv20, %arg.target_row
  %lsr.iv.next23 = add nsw i64 %lsr.iv22, -1
  %exitcond.not = icmp eq i64 %lsr.iv.next23, 0
  br i1 %exitcond.not, label %common.ret, label %B612

B76.us.preheader:                                 ; preds = %B16
  %0 = add nuw i64 %arg.cols, 7
  %.97 = lshr i64 %0, 3
  %.157 = add nsw i64 %arg.cols, -8
  %1 = add nuw i64 %arg.rows.fr, 7
  %.248 = lshr i64 %1, 3
  %.308 = add nsw i64 %arg.rows.fr, -8
  %.365 = mul i64 %arg.source_row, 3
  %.373 = mul i64 %arg.source_row, 5
  %.377 = mul i64 %arg.source_row, 6
  %.381 = mul i64 %arg.source_row, 7
  %.421 = mul i64 %arg.target_row, 3
  %.429 = mul i64 %arg.target_row, 5
  %.433 = mul i64 %arg.target_row, 6
  %.437 = mul i64 %arg.target_row, 7
  %2 = add nuw nsw i64 %.248, 2
  %sunkaddr = shl i64 %arg.source_row, 1
  %sunkaddr21 = shl i64 %arg.target_row, 1
  br label %B76.endif.endif.us

B76.endif.endif.us:                               ; preds = %B150.B74.loopexit_crit_edge.us, %B76.us.preheader
  %.117311325.us = phi i64 [ %.127.us, %B150.B74.loopexit_crit_edge.us ], [ %.97, %B76.us.preheader ]
  %.124313324.us = phi i64 [ %.131.us, %B150.B74.loopexit_crit_edge.us ], [ 0, %B76.us.preheader ]
  %.11.i = tail call i64 @llvm.smin.i64(i64 %.157, i64 %.124313324.us)
  %.342.us = shl nsw i64 %.11.i, 2
  %.346.us = mul nsw i64 %.11.i, %arg.source_row
  %.348.us = add nsw i64 %.346.us, %arg.source
  %3 = add i64 %.11.i, %arg.target_row
  %sunkaddr23 = shl i64 %3, 2
  br label %B152.endif.us

B152.endif.us:                                    ; preds = %B152.endif.us, %B76.endif.endif.us
  %lsr.iv15 = phi i64 [ %lsr.iv.next16, %B152.endif.us ], [ %2, %B76.endif.endif.us ]
  %.275306308.us = phi i64 [ %.282.us, %B152.endif.us ], [ 0, %B76.endif.endif.us ]
  %.11.i8 = tail call i64 @llvm.smin.i64(i64 %.308, i64 %.275306308.us)
  %.282.us = add nuw i64 %.275306308.us, 8
  %.338.us = mul nsw i64 %.11.i8, %arg.target_row
  %.340.us = add nsw i64 %.338.us, %arg.target
  %.343.us = add nsw i64 %.340.us, %.342.us
  %.349.us = shl nsw i64 %.11.i8, 2
  %.350.us = add nsw i64 %.349.us, %.348.us
  %.355.us = inttoptr i64 %.350.us to ptr
  %.356.us = load <8 x i32>, ptr %.355.us, align 1
  %.358.us = add i64 %.350.us, %arg.source_row
  %.359.us = inttoptr i64 %.358.us to ptr
  %.360.us = load <8 x i32>, ptr %.359.us, align 1
  %sunkaddr19 = getelementptr i8, ptr %.355.us, i64 %sunkaddr
  %.364.us = load <8 x i32>, ptr %sunkaddr19, align 1
  %.366.us = add i64 %.350.us, %.365
  %.367.us = inttoptr i64 %.366.us to ptr
  %.368.us = load <8 x i32>, ptr %.367.us, align 1
  %4 = add i64 %.11.i8, %arg.source_row
  %5 = shl i64 %4, 2
  %.370.us = add i64 %5, %.348.us
  %.371.us = inttoptr i64 %.370.us to ptr
  %.372.us = load <8 x i32>, ptr %.371.us, align 1
  %.374.us = add i64 %.350.us, %.373
  %.375.us = inttoptr i64 %.374.us to ptr
  %.376.us = load <8 x i32>, ptr %.375.us, align 1
  %.378.us = add i64 %.350.us, %.377
  %.379.us = inttoptr i64 %.378.us to ptr
  %.380.us = load <8 x i32>, ptr %.379.us, align 1
  %.382.us = add i64 %.350.us, %.381
  %.383.us = inttoptr i64 %.382.us to ptr
  %.384.us = load <8 x i32>, ptr %.383.us, align 1
  %.385.us = shufflevector <8 x i32> %.356.us, <8 x i32> %.372.us, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %.386.us = shufflevector <8 x i32> %.356.us, <8 x i32> %.372.us, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %.387.us = shufflevector <8 x i32> %.360.us, <8 x i32> %.376.us, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %.388.us = shufflevector <8 x i32> %.360.us, <8 x i32> %.376.us, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %.389.us = shufflevector <8 x i32> %.364.us, <8 x i32> %.380.us, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %.390.us = shufflevector <8 x i32> %.364.us, <8 x i32> %.380.us, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %.391.us = shufflevector <8 x i32> %.368.us, <8 x i32> %.384.us, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %.392.us = shufflevector <8 x i32> %.368.us, <8 x i32> %.384.us, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %.393.us = shufflevector <8 x i32> %.385.us, <8 x i32> %.389.us, <8 x i32> <i32 0, i32 1, i32 8, i32 9, i32 4, i32 5, i32 12, i32 13>
  %.394.us = shufflevector <8 x i32> %.385.us, <8 x i32> %.389.us, <8 x i32> <i32 2, i32 3, i32 10, i32 11, i32 6, i32 7, i32 14, i32 15>
  %.395.us = shufflevector <8 x i32> %.387.us, <8 x i32> %.391.us, <8 x i32> <i32 0, i32 1, i32 8, i32 9, i32 4, i32 5, i32 12, i32 13>
  %.396.us = shufflevector <8 x i32> %.387.us, <8 x i32> %.391.us, <8 x i32> <i32 2, i32 3, i32 10, i32 11, i32 6, i32 7, i32 14, i32 15>
  %.397.us = shufflevector <8 x i32> %.386.us, <8 x i32> %.390.us, <8 x i32> <i32 0, i32 1, i32 8, i32 9, i32 4, i32 5, i32 12, i32 13>
  %.398.us = shufflevector <8 x i32> %.386.us, <8 x i32> %.390.us, <8 x i32> <i32 2, i32 3, i32 10, i32 11, i32 6, i32 7, i32 14, i32 15>
  %.399.us = shufflevector <8 x i32> %.388.us, <8 x i32> %.392.us, <8 x i32> <i32 0, i32 1, i32 8, i32 9, i32 4, i32 5, i32 12, i32 13>
  %.400.us = shufflevector <8 x i32> %.388.us, <8 x i32> %.392.us, <8 x i32> <i32 2, i32 3, i32 10, i32 11, i32 6, i32 7, i32 14, i32 15>
  %.401.us = shufflevector <8 x i32> %.393.us, <8 x i32> %.395.us, <8 x i32> <i32 0, i32 8, i32 2, i32 10, i32 4, i32 12, i32 6, i32 14>
  %.402.us = shufflevector <8 x i32> %.393.us, <8 x i32> %.395.us, <8 x i32> <i32 1, i32 9, i32 3, i32 11, i32 5, i32 13, i32 7, i32 15>
  %.403.us = shufflevector <8 x i32> %.394.us, <8 x i32> %.396.us, <8 x i32> <i32 0, i32 8, i32 2, i32 10, i32 4, i32 12, i32 6, i32 14>
  %.404.us = shufflevector <8 x i32> %.394.us, <8 x i32> %.396.us, <8 x i32> <i32 1, i32 9, i32 3, i32 11, i32 5, i32 13, i32 7, i32 15>
  %.405.us = shufflevector <8 x i32> %.397.us, <8 x i32> %.399.us, <8 x i32> <i32 0, i32 8, i32 2, i32 10, i32 4, i32 12, i32 6, i32 14>
  %.406.us = shufflevector <8 x i32> %.397.us, <8 x i32> %.399.us, <8 x i32> <i32 1, i32 9, i32 3, i32 11, i32 5, i32 13, i32 7, i32 15>
  %.407.us = shufflevector <8 x i32> %.398.us, <8 x i32> %.400.us, <8 x i32> <i32 0, i32 8, i32 2, i32 10, i32 4, i32 12, i32 6, i32 14>
  %.408.us = shufflevector <8 x i32> %.398.us, <8 x i32> %.400.us, <8 x i32> <i32 1, i32 9, i32 3, i32 11, i32 5, i32 13, i32 7, i32 15>
  %.411.us = inttoptr i64 %.343.us to ptr
  store <8 x i32> %.401.us, ptr %.411.us, align 1
  %.414.us = add i64 %.343.us, %arg.target_row
  %.415.us = inttoptr i64 %.414.us to ptr
  store <8 x i32> %.402.us, ptr %.415.us, align 1
  %sunkaddr22 = getelementptr i8, ptr %.411.us, i64 %sunkaddr21
  store <8 x i32> %.403.us, ptr %sunkaddr22, align 1
  %.422.us = add i64 %.343.us, %.421
  %.423.us = inttoptr i64 %.422.us to ptr
  store <8 x i32> %.404.us, ptr %.423.us, align 1
  %sunkaddr33 = inttoptr i64 %.340.us to ptr
  %sunkaddr24 = getelementptr i8, ptr %sunkaddr33, i64 %sunkaddr23
  store <8 x i32> %.405.us, ptr %sunkaddr24, align 1
  %.430.us = add i64 %.343.us, %.429
  %.431.us = inttoptr i64 %.430.us to ptr
  store <8 x i32> %.406.us, ptr %.431.us, align 1
  %.434.us = add i64 %.343.us, %.433
  %.435.us = inttoptr i64 %.434.us to ptr
  store <8 x i32> %.407.us, ptr %.435.us, align 1
  %.438.us = add i64 %.343.us, %.437
  %.439.us = inttoptr i64 %.438.us to ptr
  store <8 x i32> %.408.us, ptr %.439.us, align 1
  %lsr.iv.next16 = add nsw i64 %lsr.iv15, -1
  %.269.us = icmp sgt i64 %lsr.iv15, 3
  br i1 %.269.us, label %B152.endif.us, label %B150.B74.loopexit_crit_edge.us

B150.B74.loopexit_crit_edge.us:                   ; preds = %B152.endif.us
  %.127.us = add nsw i64 %.117311325.us, -1
  %.131.us = add nuw i64 %.124313324.us, 8
  %.118.us = icmp samesign ugt i64 %.117311325.us, 1
  br i1 %.118.us, label %B76.endif.endif.us, label %common.ret

B364.us.preheader:                                ; preds = %B304
  %6 = add nuw i64 %arg.cols, 3
  %.537 = lshr i64 %6, 2
  %.597 = add nsw i64 %arg.cols, -4
  %7 = add nuw i64 %arg.rows.fr, 3
  %.688 = lshr i64 %7, 2
  %.748 = add nsw i64 %arg.rows.fr, -4
  %.805 = mul i64 %arg.source_row, 3
  %.829 = mul i64 %arg.target_row, 3
  %8 = add nuw nsw i64 %.688, 2
  %sunkaddr25 = shl i64 %arg.source_row, 1
  %sunkaddr27 = shl i64 %arg.target_row, 1
  br label %B364.endif.endif.us

B364.endif.endif.us:                              ; preds = %B438.B362.loopexit_crit_edge.us, %B364.us.preheader
  %.557272286.us = phi i64 [ %.567.us, %B438.B362.loopexit_crit_edge.us ], [ %.537, %B364.us.preheader ]
  %.564274285.us = phi i64 [ %.571.us, %B438.B362.loopexit_crit_edge.us ], [ 0, %B364.us.preheader ]
  %.11.i9 = tail call i64 @llvm.smin.i64(i64 %.597, i64 %.564274285.us)
  %.782.us = shl nsw i64 %.11.i9, 3
  %.780.us = add i64 %.782.us, %arg.target
  %.786.us = mul nsw i64 %.11.i9, %arg.source_row
  %.788.us = add nsw i64 %.786.us, %arg.source
  br label %B440.endif.us

B440.endif.us:                                    ; preds = %B440.endif.us, %B364.endif.endif.us
  %lsr.iv17 = phi i64 [ %lsr.iv.next18, %B440.endif.us ], [ %8, %B364.endif.endif.us ]
  %.715267269.us = phi i64 [ %.722.us, %B440.endif.us ], [ 0, %B364.endif.endif.us ]
  %.11.i10 = tail call i64 @llvm.smin.i64(i64 %.748, i64 %.715267269.us)
  %.722.us = add nuw i64 %.715267269.us, 4
  %.778.us = mul nsw i64 %.11.i10, %arg.target_row
  %.783.us = add i64 %.780.us, %.778.us
  %.789.us = shl nsw i64 %.11.i10, 3
  %.790.us = add nsw i64 %.788.us, %.789.us
  %.795.us = inttoptr i64 %.790.us to ptr
  %.796.us = load <4 x i64>, ptr %.795.us, align 1
  %.798.us = add i64 %.790.us, %arg.source_row
  %.799.us = inttoptr i64 %.798.us to ptr
  %.800.us = load <4 x i64>, ptr %.799.us, align 1
  %sunkaddr26 = getelementptr i8, ptr %.795.us, i64 %sunkaddr25
  %.804.us = load <4 x i64>, ptr %sunkaddr26, align 1
  %.806.us = add i64 %.790.us, %.805
  %.807.us = inttoptr i64 %.806.us to ptr
  %.808.us = load <4 x i64>, ptr %.807.us, align 1
  %.809.us = shufflevector <4 x i64> %.796.us, <4 x i64> %.804.us, <4 x i32> <i32 0, i32 1, i32 4, i32 5>
  %.810.us = shufflevector <4 x i64> %.796.us, <4 x i64> %.804.us, <4 x i32> <i32 2, i32 3, i32 6, i32 7>
  %.811.us = shufflevector <4 x i64> %.800.us, <4 x i64> %.808.us, <4 x i32> <i32 0, i32 1, i32 4, i32 5>
  %.812.us = shufflevector <4 x i64> %.800.us, <4 x i64> %.808.us, <4 x i32> <i32 2, i32 3, i32 6, i32 7>
  %.813.us = shufflevector <4 x i64> %.809.us, <4 x i64> %.811.us, <4 x i32> <i32 0, i32 4, i32 2, i32 6>
  %.814.us = shufflevector <4 x i64> %.809.us, <4 x i64> %.811.us, <4 x i32> <i32 1, i32 5, i32 3, i32 7>
  %.815.us = shufflevector <4 x i64> %.810.us, <4 x i64> %.812.us, <4 x i32> <i32 0, i32 4, i32 2, i32 6>
  %.816.us = shufflevector <4 x i64> %.810.us, <4 x i64> %.812.us, <4 x i32> <i32 1, i32 5, i32 3, i32 7>
  %.819.us = inttoptr i64 %.783.us to ptr
  store <4 x i64> %.813.us, ptr %.819.us, align 1
  %.822.us = add i64 %.783.us, %arg.target_row
  %.823.us = inttoptr i64 %.822.us to ptr
  store <4 x i64> %.814.us, ptr %.823.us, align 1
  %sunkaddr28 = getelementptr i8, ptr %.819.us, i64 %sunkaddr27
  store <4 x i64> %.815.us, ptr %sunkaddr28, align 1
  %.830.us = add i64 %.783.us, %.829
  %.831.us = inttoptr i64 %.830.us to ptr
  store <4 x i64> %.816.us, ptr %.831.us, align 1
  %lsr.iv.next18 = add nsw i64 %lsr.iv17, -1
  %.709.us = icmp sgt i64 %lsr.iv17, 3
  br i1 %.709.us, label %B440.endif.us, label %B438.B362.loopexit_crit_edge.us

B438.B362.loopexit_crit_edge.us:                  ; preds = %B440.endif.us
  %.567.us = add nsw i64 %.557272286.us, -1
  %.571.us = add nuw i64 %.564274285.us, 4
  %.558.us = icmp samesign ugt i64 %.557272286.us, 1
  br i1 %.558.us, label %B364.endif.endif.us, label %common.ret

B580.endif:                                       ; preds = %B304, %B16, %B0
  %.941348.not = icmp slt i64 %arg.rows.fr, 1
  br i1 %.941348.not, label %common.ret, label %B612
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr noalias nonnull writeonly captures(none) %retptr, i64 %arg.target, i64 %arg.target_step, i64 %arg.source, i64 %arg.source_step, i64 %arg.count, i64 %arg.item) unnamed_addr #0 {
B0:
  %0 = tail call range(i64 0, 65) i64 @llvm.ctpop.i64(i64 %arg.item)
  %1 = icmp eq i64 %0, 1
  br i1 %1, label %B0.split, label %B1108.endif

B0.split:                                         ; preds = %B0
  %2 = tail call range(i64 0, 65) i64 @llvm.cttz.i64(i64 %arg.item, i1 true)
  switch i64 %2, label %B1108.endif [
    i64 3, label %B16
    i64 2, label %B434
    i64 0, label %B852.endif
    i64 1, label %B986.endif
  ]

B16:                                              ; preds = %B0.split
  %.28 = icmp eq i64 %arg.target_step, 8
  br i1 %.28, label %B28, label %B300.endif

B28:                                              ; preds = %B16
  switch i64 %arg.source_step, label %B300.endif [
    i64 8, label %B40.endif
    i64 0, label %B186.endif
  ]

B72:                                              ; preds = %B72.preheader.new, %B72
  %lsr.iv82 = phi i64 [ %133, %B72.preheader.new ], [ %lsr.iv.next83, %B72 ]
  %lsr.iv189 = phi i64 [ 0, %B72.preheader.new ], [ %lsr.iv.next190, %B72 ]
  %3 = add i64 %lsr.iv189, %arg.target
  %4 = add i64 %lsr.iv189, %arg.source
  %.165 = inttoptr i64 %4 to ptr
  %.166 = load i64, ptr %.165, align 1
  %.167 = inttoptr i64 %3 to ptr
  store i64 %.166, ptr %.167, align 1
  %5 = add i64 %3, 8
  %6 = add i64 %4, 8
  %.165.1 = inttoptr i64 %6 to ptr
  %.166.1 = load i64, ptr %.165.1, align 1
  %.167.1 = inttoptr i64 %5 to ptr
  store i64 %.166.1, ptr %.167.1, align 1
  %7 = add i64 %3, 16
  %8 = add i64 %4, 16
  %.165.2 = inttoptr i64 %8 to ptr
  %.166.2 = load i64, ptr %.165.2, align 1
  %.167.2 = inttoptr i64 %7 to ptr
  store i64 %.166.2, ptr %.167.2, align 1
  %9 = add i64 %3, 24
  %10 = add i64 %4, 24
  %.165.3 = inttoptr i64 %10 to ptr
  %.166.3 = load i64, ptr %.165.3, align 1
  %.167.3 = inttoptr i64 %9 to ptr
  store i64 %.166.3, ptr %.167.3, align 1
  %11 = add i64 %3, 32
  %12 = add i64 %4, 32
  %.165.4 = inttoptr i64 %12 to ptr
  %.166.4 = load i64, ptr %.165.4, align 1
  %.167.4 = inttoptr i64 %11 to ptr
  store i64 %.166.4, ptr %.167.4, align 1
  %13 = add i64 %3, 40
  %14 = add i64 %4, 40
  %.165.5 = inttoptr i64 %14 to ptr
  %.166.5 = load i64, ptr %.165.5, align 1
  %.167.5 = inttoptr i64 %13 to ptr
  store i64 %.166.5, ptr %.167.5, align 1
  %15 = add i64 %3, 48
  %16 = add i64 %4, 48
  %.165.6 = inttoptr i64 %16 to ptr
  %.166.6 = load i64, ptr %.165.6, align 1
  %.167.6 = inttoptr i64 %15 to ptr
  store i64 %.166.6, ptr %.167.6, align 1
  %17 = add i64 %3, 56
  %18 = add i64 %4, 56
  %.165.7 = inttoptr i64 %18 to ptr
  %.166.7 = load i64, ptr %.165.7, align 1
  %.167.7 = inttoptr i64 %17 to ptr
  store i64 %.166.7, ptr %.167.7, align 1
  %lsr.iv.next190 = add nuw i64 %lsr.iv189, 64
  %lsr.iv.next83 = add nsw i64 %lsr.iv82, 8
  %niter134.ncmp.7 = icmp eq i64 %lsr.iv.next83, 0
  br i1 %niter134.ncmp.7, label %common.ret.loopexit103.unr-lcssa, label %B72

common.ret.loopexit.unr-lcssa:                    ; preds = %B1140
  %unroll_iter145 = and i64 %arg.count, 9223372036854775804
  %lcmp.mod143.not = icmp eq i64 %xtraiter141, 0
  br i1 %lcmp.mod143.not, label %common.ret, label %B1140.epil.preheader

B1140.epil.preheader:                             ; preds = %B1140.preheader, %common.ret.loopexit.unr-lcssa
  %.1332514516.epil.init = phi i64 [ 0, %B1140.preheader ], [ %unroll_iter145, %common.ret.loopexit.unr-lcssa ]
  %19 = mul i64 %.1332514516.epil.init, %arg.source_step
  %20 = add nsw i64 %19, %arg.source
  %21 = mul i64 %.1332514516.epil.init, %arg.target_step
  %22 = add nsw i64 %21, %arg.target
  br label %B1140.epil

B1140.epil:                                       ; preds = %B1140.epil, %B1140.epil.preheader
  %lsr.iv167 = phi i64 [ %lsr.iv.next168, %B1140.epil ], [ %xtraiter141, %B1140.epil.preheader ]
  %lsr.iv165 = phi i64 [ %lsr.iv.next166, %B1140.epil ], [ %22, %B1140.epil.preheader ]
  %lsr.iv = phi i64 [ %lsr.iv.next, %B1140.epil ], [ %20, %B1140.epil.preheader ]
  %.1372.epil = inttoptr i64 %lsr.iv to ptr
  %.1373.epil = load i64, ptr %.1372.epil, align 1
  %.1374.epil = inttoptr i64 %lsr.iv165 to ptr
  store i64 %.1373.epil, ptr %.1374.epil, align 1
  %23 = add i64 %lsr.iv165, 8
  %24 = add i64 %lsr.iv, 8
  %.1386.epil = inttoptr i64 %24 to ptr
  %.1387.epil = load i64, ptr %.1386.epil, align 1
  %.1388.epil = inttoptr i64 %23 to ptr
  store i64 %.1387.epil, ptr %.1388.epil, align 1
  %lsr.iv.next = add i64 %lsr.iv, %arg.source_step
  %lsr.iv.next166 = add i64 %lsr.iv165, %arg.target_step
  %lsr.iv.next168 = add nsw i64 %lsr.iv167, -1
  %epil.iter142.cmp.not = icmp eq i64 %lsr.iv.next168, 0
  br i1 %epil.iter142.cmp.not, label %common.ret, label %B1140.epil, !llvm.loop !5

common.ret.loopexit102.unr-lcssa.unr-lcssa:       ; preds = %B332
  %25 = and i64 %156, 4
  %lcmp.mod103.not.not = icmp eq i64 %25, 0
  br i1 %lcmp.mod103.not.not, label %B332.epil.preheader96, label %common.ret.loopexit102.unr-lcssa

B332.epil.preheader96:                            ; preds = %B332.preheader.new, %common.ret.loopexit102.unr-lcssa.unr-lcssa
  %lsr.iv181.epil.init = phi i64 [ %lsr.iv.next182.1, %common.ret.loopexit102.unr-lcssa.unr-lcssa ], [ %arg.source, %B332.preheader.new ]
  %lsr.iv179.epil.init = phi i64 [ %lsr.iv.next180.1, %common.ret.loopexit102.unr-lcssa.unr-lcssa ], [ %arg.target, %B332.preheader.new ]
  %sunkaddr161.pre-phi = shl i64 %arg.source_step, 1
  %sunkaddr164.pre-phi = shl i64 %arg.target_step, 1
  %.463.epil99 = inttoptr i64 %lsr.iv181.epil.init to ptr
  %.464.epil100 = load i64, ptr %.463.epil99, align 1
  %.465.epil101 = inttoptr i64 %lsr.iv179.epil.init to ptr
  store i64 %.464.epil100, ptr %.465.epil101, align 1
  %26 = add i64 %lsr.iv179.epil.init, %arg.target_step
  %27 = add i64 %lsr.iv181.epil.init, %arg.source_step
  %.463.1.epil = inttoptr i64 %27 to ptr
  %.464.1.epil = load i64, ptr %.463.1.epil, align 1
  %.465.1.epil = inttoptr i64 %26 to ptr
  store i64 %.464.1.epil, ptr %.465.1.epil, align 1
  %sunkaddr162 = getelementptr i8, ptr %.463.epil99, i64 %sunkaddr161.pre-phi
  %.464.2.epil = load i64, ptr %sunkaddr162, align 1
  %sunkaddr165 = getelementptr i8, ptr %.465.epil101, i64 %sunkaddr164.pre-phi
  store i64 %.464.2.epil, ptr %sunkaddr165, align 1
  %28 = add i64 %lsr.iv179.epil.init, %152
  %29 = add i64 %lsr.iv181.epil.init, %154
  %.463.3.epil = inttoptr i64 %29 to ptr
  %.464.3.epil = load i64, ptr %.463.3.epil, align 1
  %.465.3.epil = inttoptr i64 %28 to ptr
  store i64 %.464.3.epil, ptr %.465.3.epil, align 1
  br label %common.ret.loopexit102.unr-lcssa

common.ret.loopexit102.unr-lcssa:                 ; preds = %B332.epil.preheader96, %common.ret.loopexit102.unr-lcssa.unr-lcssa
  %lcmp.mod137.not = icmp eq i64 %xtraiter135, 0
  br i1 %lcmp.mod137.not, label %common.ret, label %B332.epil.preheader

B332.epil.preheader:                              ; preds = %B332.preheader, %common.ret.loopexit102.unr-lcssa
  %.423507509.epil.init = phi i64 [ 0, %B332.preheader ], [ %unroll_iter139, %common.ret.loopexit102.unr-lcssa ]
  %30 = mul i64 %.423507509.epil.init, %arg.source_step
  %31 = add nsw i64 %30, %arg.source
  %32 = mul i64 %.423507509.epil.init, %arg.target_step
  %33 = add nsw i64 %32, %arg.target
  br label %B332.epil

B332.epil:                                        ; preds = %B332.epil, %B332.epil.preheader
  %lsr.iv177 = phi i64 [ %lsr.iv.next178, %B332.epil ], [ %xtraiter135, %B332.epil.preheader ]
  %lsr.iv175 = phi i64 [ %lsr.iv.next176, %B332.epil ], [ %33, %B332.epil.preheader ]
  %lsr.iv173 = phi i64 [ %lsr.iv.next174, %B332.epil ], [ %31, %B332.epil.preheader ]
  %.463.epil = inttoptr i64 %lsr.iv173 to ptr
  %.464.epil = load i64, ptr %.463.epil, align 1
  %.465.epil = inttoptr i64 %lsr.iv175 to ptr
  store i64 %.464.epil, ptr %.465.epil, align 1
  %lsr.iv.next174 = add i64 %lsr.iv173, %arg.source_step
  %lsr.iv.next176 = add i64 %lsr.iv175, %arg.target_step
  %lsr.iv.next178 = add nsw i64 %lsr.iv177, -1
  %epil.iter136.cmp.not = icmp eq i64 %lsr.iv.next178, 0
  br i1 %epil.iter136.cmp.not, label %common.ret, label %B332.epil, !llvm.loop !7

common.ret.loopexit103.unr-lcssa:                 ; preds = %B72
  %unroll_iter133 = and i64 %arg.count, 9223372036854775800
  %lcmp.mod131.not = icmp eq i64 %xtraiter129, 0
  br i1 %lcmp.mod131.not, label %common.ret, label %B72.epil.preheader

B72.epil.preheader:                               ; preds = %B72.preheader, %common.ret.loopexit103.unr-lcssa
  %.127500502.epil.init = phi i64 [ 0, %B72.preheader ], [ %unroll_iter133, %common.ret.loopexit103.unr-lcssa ]
  %34 = shl i64 %.127500502.epil.init, 3
  %35 = add nsw i64 %34, %arg.source
  %36 = add nsw i64 %34, %arg.target
  br label %B72.epil

B72.epil:                                         ; preds = %B72.epil, %B72.epil.preheader
  %lsr.iv187 = phi i64 [ %lsr.iv.next188, %B72.epil ], [ %xtraiter129, %B72.epil.preheader ]
  %lsr.iv185 = phi i64 [ %lsr.iv.next186, %B72.epil ], [ %36, %B72.epil.preheader ]
  %lsr.iv183 = phi i64 [ %lsr.iv.next184, %B72.epil ], [ %35, %B72.epil.preheader ]
  %.165.epil = inttoptr i64 %lsr.iv183 to ptr
  %.166.epil = load i64, ptr %.165.epil, align 1
  %.167.epil = inttoptr i64 %lsr.iv185 to ptr
  store i64 %.166.epil, ptr %.167.epil, align 1
  %lsr.iv.next184 = add i64 %lsr.iv183, 8
  %lsr.iv.next186 = add i64 %lsr.iv185, 8
  %lsr.iv.next188 = add nsw i64 %lsr.iv187, -1
  %epil.iter130.cmp.not = icmp eq i64 %lsr.iv.next188, 0
  br i1 %epil.iter130.cmp.not, label %common.ret, label %B72.epil, !llvm.loop !8

common.ret.loopexit105.unr-lcssa.unr-lcssa:       ; preds = %B750
  %37 = and i64 %191, 4
  %lcmp.mod89.not.not = icmp eq i64 %37, 0
  br i1 %lcmp.mod89.not.not, label %B750.epil.preheader82, label %common.ret.loopexit105.unr-lcssa

B750.epil.preheader82:                            ; preds = %B750.preheader.new, %common.ret.loopexit105.unr-lcssa.unr-lcssa
  %lsr.iv207.epil.init = phi i64 [ %lsr.iv.next208.1, %common.ret.loopexit105.unr-lcssa.unr-lcssa ], [ %arg.source, %B750.preheader.new ]
  %lsr.iv205.epil.init = phi i64 [ %lsr.iv.next206.1, %common.ret.loopexit105.unr-lcssa.unr-lcssa ], [ %arg.target, %B750.preheader.new ]
  %sunkaddr167.pre-phi = shl i64 %arg.source_step, 1
  %sunkaddr170.pre-phi = shl i64 %arg.target_step, 1
  %.921.epil85 = inttoptr i64 %lsr.iv207.epil.init to ptr
  %.922.epil86 = load i32, ptr %.921.epil85, align 1
  %.923.epil87 = inttoptr i64 %lsr.iv205.epil.init to ptr
  store i32 %.922.epil86, ptr %.923.epil87, align 1
  %38 = add i64 %lsr.iv205.epil.init, %arg.target_step
  %39 = add i64 %lsr.iv207.epil.init, %arg.source_step
  %.921.1.epil = inttoptr i64 %39 to ptr
  %.922.1.epil = load i32, ptr %.921.1.epil, align 1
  %.923.1.epil = inttoptr i64 %38 to ptr
  store i32 %.922.1.epil, ptr %.923.1.epil, align 1
  %sunkaddr168 = getelementptr i8, ptr %.921.epil85, i64 %sunkaddr167.pre-phi
  %.922.2.epil = load i32, ptr %sunkaddr168, align 1
  %sunkaddr171 = getelementptr i8, ptr %.923.epil87, i64 %sunkaddr170.pre-phi
  store i32 %.922.2.epil, ptr %sunkaddr171, align 1
  %40 = add i64 %lsr.iv205.epil.init, %187
  %41 = add i64 %lsr.iv207.epil.init, %189
  %.921.3.epil = inttoptr i64 %41 to ptr
  %.922.3.epil = load i32, ptr %.921.3.epil, align 1
  %.923.3.epil = inttoptr i64 %40 to ptr
  store i32 %.922.3.epil, ptr %.923.3.epil, align 1
  br label %common.ret.loopexit105.unr-lcssa

common.ret.loopexit105.unr-lcssa:                 ; preds = %B750.epil.preheader82, %common.ret.loopexit105.unr-lcssa.unr-lcssa
  %lcmp.mod125.not = icmp eq i64 %xtraiter123, 0
  br i1 %lcmp.mod125.not, label %common.ret, label %B750.epil.preheader

B750.epil.preheader:                              ; preds = %B750.preheader, %common.ret.loopexit105.unr-lcssa
  %.881486488.epil.init = phi i64 [ 0, %B750.preheader ], [ %unroll_iter127, %common.ret.loopexit105.unr-lcssa ]
  %42 = mul i64 %.881486488.epil.init, %arg.source_step
  %43 = add nsw i64 %42, %arg.source
  %44 = mul i64 %.881486488.epil.init, %arg.target_step
  %45 = add nsw i64 %44, %arg.target
  br label %B750.epil

B750.epil:                                        ; preds = %B750.epil, %B750.epil.preheader
  %lsr.iv203 = phi i64 [ %lsr.iv.next204, %B750.epil ], [ %xtraiter123, %B750.epil.preheader ]
  %lsr.iv201 = phi i64 [ %lsr.iv.next202, %B750.epil ], [ %45, %B750.epil.preheader ]
  %lsr.iv199 = phi i64 [ %lsr.iv.next200, %B750.epil ], [ %43, %B750.epil.preheader ]
  %.921.epil = inttoptr i64 %lsr.iv199 to ptr
  %.922.epil = load i32, ptr %.921.epil, align 1
  %.923.epil = inttoptr i64 %lsr.iv201 to ptr
  store i32 %.922.epil, ptr %.923.epil, align 1
  %lsr.iv.next200 = add i64 %lsr.iv199, %arg.source_step
  %lsr.iv.next202 = add i64 %lsr.iv201, %arg.target_step
  %lsr.iv.next204 = add nsw i64 %lsr.iv203, -1
  %epil.iter124.cmp.not = icmp eq i64 %lsr.iv.next204, 0
  br i1 %epil.iter124.cmp.not, label %common.ret, label %B750.epil, !llvm.loop !9

common.ret.loopexit106.unr-lcssa:                 ; preds = %B490
  %unroll_iter121 = and i64 %arg.count, 9223372036854775800
  %lcmp.mod119.not = icmp eq i64 %xtraiter117, 0
  br i1 %lcmp.mod119.not, label %common.ret, label %B490.epil.preheader

B490.epil.preheader:                              ; preds = %B490.preheader, %common.ret.loopexit106.unr-lcssa
  %.585479481.epil.init = phi i64 [ 0, %B490.preheader ], [ %unroll_iter121, %common.ret.loopexit106.unr-lcssa ]
  %46 = shl i64 %.585479481.epil.init, 2
  %47 = add nsw i64 %46, %arg.source
  %48 = add nsw i64 %46, %arg.target
  br label %B490.epil

B490.epil:                                        ; preds = %B490.epil, %B490.epil.preheader
  %lsr.iv213 = phi i64 [ %lsr.iv.next214, %B490.epil ], [ %xtraiter117, %B490.epil.preheader ]
  %lsr.iv211 = phi i64 [ %lsr.iv.next212, %B490.epil ], [ %48, %B490.epil.preheader ]
  %lsr.iv209 = phi i64 [ %lsr.iv.next210, %B490.epil ], [ %47, %B490.epil.preheader ]
  %.623.epil = inttoptr i64 %lsr.iv209 to ptr
  %.624.epil = load i32, ptr %.623.epil, align 1
  %.625.epil = inttoptr i64 %lsr.iv211 to ptr
  store i32 %.624.epil, ptr %.625.epil, align 1
  %lsr.iv.next210 = add i64 %lsr.iv209, 4
  %lsr.iv.next212 = add i64 %lsr.iv211, 4
  %lsr.iv.next214 = add nsw i64 %lsr.iv213, -1
  %epil.iter118.cmp.not = icmp eq i64 %lsr.iv.next214, 0
  br i1 %epil.iter118.cmp.not, label %common.ret, label %B490.epil, !llvm.loop !10

common.ret.loopexit108.unr-lcssa.unr-lcssa:       ; preds = %B884
  %49 = and i64 %206, 4
  %lcmp.mod75.not.not = icmp eq i64 %49, 0
  br i1 %lcmp.mod75.not.not, label %B884.epil.preheader68, label %common.ret.loopexit108.unr-lcssa

B884.epil.preheader68:                            ; preds = %B884.preheader.new, %common.ret.loopexit108.unr-lcssa.unr-lcssa
  %lsr.iv233.epil.init = phi i64 [ %lsr.iv.next234.1, %common.ret.loopexit108.unr-lcssa.unr-lcssa ], [ %arg.source, %B884.preheader.new ]
  %lsr.iv231.epil.init = phi i64 [ %lsr.iv.next232.1, %common.ret.loopexit108.unr-lcssa.unr-lcssa ], [ %arg.target, %B884.preheader.new ]
  %sunkaddr173.pre-phi = shl i64 %arg.source_step, 1
  %sunkaddr176.pre-phi = shl i64 %arg.target_step, 1
  %.1073.epil71 = inttoptr i64 %lsr.iv233.epil.init to ptr
  %.1074.epil72 = load i8, ptr %.1073.epil71, align 1
  %.1075.epil73 = inttoptr i64 %lsr.iv231.epil.init to ptr
  store i8 %.1074.epil72, ptr %.1075.epil73, align 1
  %50 = add i64 %lsr.iv231.epil.init, %arg.target_step
  %51 = add i64 %lsr.iv233.epil.init, %arg.source_step
  %.1073.1.epil = inttoptr i64 %51 to ptr
  %.1074.1.epil = load i8, ptr %.1073.1.epil, align 1
  %.1075.1.epil = inttoptr i64 %50 to ptr
  store i8 %.1074.1.epil, ptr %.1075.1.epil, align 1
  %sunkaddr174 = getelementptr i8, ptr %.1073.epil71, i64 %sunkaddr173.pre-phi
  %.1074.2.epil = load i8, ptr %sunkaddr174, align 1
  %sunkaddr177 = getelementptr i8, ptr %.1075.epil73, i64 %sunkaddr176.pre-phi
  store i8 %.1074.2.epil, ptr %sunkaddr177, align 1
  %52 = add i64 %lsr.iv231.epil.init, %202
  %53 = add i64 %lsr.iv233.epil.init, %204
  %.1073.3.epil = inttoptr i64 %53 to ptr
  %.1074.3.epil = load i8, ptr %.1073.3.epil, align 1
  %.1075.3.epil = inttoptr i64 %52 to ptr
  store i8 %.1074.3.epil, ptr %.1075.3.epil, align 1
  br label %common.ret.loopexit108.unr-lcssa

common.ret.loopexit108.unr-lcssa:                 ; preds = %B884.epil.preheader68, %common.ret.loopexit108.unr-lcssa.unr-lcssa
  %lcmp.mod113.not = icmp eq i64 %xtraiter111, 0
  br i1 %lcmp.mod113.not, label %common.ret, label %B884.epil.preheader

B884.epil.preheader:                              ; preds = %B884.preheader, %common.ret.loopexit108.unr-lcssa
  %.1033465467.epil.init = phi i64 [ 0, %B884.preheader ], [ %unroll_iter115, %common.ret.loopexit108.unr-lcssa ]
  %54 = mul i64 %.1033465467.epil.init, %arg.source_step
  %55 = add nsw i64 %54, %arg.source
  %56 = mul i64 %.1033465467.epil.init, %arg.target_step
  %57 = add nsw i64 %56, %arg.target
  br label %B884.epil

B884.epil:                                        ; preds = %B884.epil, %B884.epil.preheader
  %lsr.iv229 = phi i64 [ %lsr.iv.next230, %B884.epil ], [ %xtraiter111, %B884.epil.preheader ]
  %lsr.iv227 = phi i64 [ %lsr.iv.next228, %B884.epil ], [ %57, %B884.epil.preheader ]
  %lsr.iv225 = phi i64 [ %lsr.iv.next226, %B884.epil ], [ %55, %B884.epil.preheader ]
  %.1073.epil = inttoptr i64 %lsr.iv225 to ptr
  %.1074.epil = load i8, ptr %.1073.epil, align 1
  %.1075.epil = inttoptr i64 %lsr.iv227 to ptr
  store i8 %.1074.epil, ptr %.1075.epil, align 1
  %lsr.iv.next226 = add i64 %lsr.iv225, %arg.source_step
  %lsr.iv.next228 = add i64 %lsr.iv227, %arg.target_step
  %lsr.iv.next230 = add nsw i64 %lsr.iv229, -1
  %epil.iter112.cmp.not = icmp eq i64 %lsr.iv.next230, 0
  br i1 %epil.iter112.cmp.not, label %common.ret, label %B884.epil, !llvm.loop !11

common.ret.loopexit109.unr-lcssa.unr-lcssa:       ; preds = %B1018
  %58 = and i64 %221, 4
  %lcmp.mod.not110.not = icmp eq i64 %58, 0
  br i1 %lcmp.mod.not110.not, label %B1018.epil.preheader56, label %common.ret.loopexit109.unr-lcssa

B1018.epil.preheader56:                           ; preds = %B1018.preheader.new, %common.ret.loopexit109.unr-lcssa.unr-lcssa
  %lsr.iv243.epil.init = phi i64 [ %lsr.iv.next244.1, %common.ret.loopexit109.unr-lcssa.unr-lcssa ], [ %arg.source, %B1018.preheader.new ]
  %lsr.iv241.epil.init = phi i64 [ %lsr.iv.next242.1, %common.ret.loopexit109.unr-lcssa.unr-lcssa ], [ %arg.target, %B1018.preheader.new ]
  %sunkaddr179.pre-phi = shl i64 %arg.source_step, 1
  %sunkaddr182.pre-phi = shl i64 %arg.target_step, 1
  %.1225.epil59 = inttoptr i64 %lsr.iv243.epil.init to ptr
  %.1226.epil60 = load i16, ptr %.1225.epil59, align 1
  %.1227.epil61 = inttoptr i64 %lsr.iv241.epil.init to ptr
  store i16 %.1226.epil60, ptr %.1227.epil61, align 1
  %59 = add i64 %lsr.iv241.epil.init, %arg.target_step
  %60 = add i64 %lsr.iv243.epil.init, %arg.source_step
  %.1225.1.epil = inttoptr i64 %60 to ptr
  %.1226.1.epil = load i16, ptr %.1225.1.epil, align 1
  %.1227.1.epil = inttoptr i64 %59 to ptr
  store i16 %.1226.1.epil, ptr %.1227.1.epil, align 1
  %sunkaddr180 = getelementptr i8, ptr %.1225.epil59, i64 %sunkaddr179.pre-phi
  %.1226.2.epil = load i16, ptr %sunkaddr180, align 1
  %sunkaddr183 = getelementptr i8, ptr %.1227.epil61, i64 %sunkaddr182.pre-phi
  store i16 %.1226.2.epil, ptr %sunkaddr183, align 1
  %61 = add i64 %lsr.iv241.epil.init, %217
  %62 = add i64 %lsr.iv243.epil.init, %219
  %.1225.3.epil = inttoptr i64 %62 to ptr
  %.1226.3.epil = load i16, ptr %.1225.3.epil, align 1
  %.1227.3.epil = inttoptr i64 %61 to ptr
  store i16 %.1226.3.epil, ptr %.1227.3.epil, align 1
  br label %common.ret.loopexit109.unr-lcssa

common.ret.loopexit109.unr-lcssa:                 ; preds = %B1018.epil.preheader56, %common.ret.loopexit109.unr-lcssa.unr-lcssa
  %lcmp.mod.not = icmp eq i64 %xtraiter, 0
  br i1 %lcmp.mod.not, label %common.ret, label %B1018.epil.preheader

B1018.epil.preheader:                             ; preds = %B1018.preheader, %common.ret.loopexit109.unr-lcssa
  %.1185459461.epil.init = phi i64 [ 0, %B1018.preheader ], [ %unroll_iter, %common.ret.loopexit109.unr-lcssa ]
  %63 = mul i64 %.1185459461.epil.init, %arg.source_step
  %64 = add nsw i64 %63, %arg.source
  %65 = mul i64 %.1185459461.epil.init, %arg.target_step
  %66 = add nsw i64 %65, %arg.target
  br label %B1018.epil

B1018.epil:                                       ; preds = %B1018.epil, %B1018.epil.preheader
  %lsr.iv239 = phi i64 [ %lsr.iv.next240, %B1018.epil ], [ %xtraiter, %B1018.epil.preheader ]
  %lsr.iv237 = phi i64 [ %lsr.iv.next238, %B1018.epil ], [ %66, %B1018.epil.preheader ]
  %lsr.iv235 = phi i64 [ %lsr.iv.next236, %B1018.epil ], [ %64, %B1018.epil.preheader ]
  %.1225.epil = inttoptr i64 %lsr.iv235 to ptr
  %.1226.epil = load i16, ptr %.1225.epil, align 1
  %.1227.epil = inttoptr i64 %lsr.iv237 to ptr
  store i16 %.1226.epil, ptr %.1227.epil, align 1
  %lsr.iv.next236 = add i64 %lsr.iv235, %arg.source_step
  %lsr.iv.next238 = add i64 %lsr.iv237, %arg.target_step
  %lsr.iv.next240 = add nsw i64 %lsr.iv239, -1
  %epil.iter.cmp.not = icmp eq i64 %lsr.iv.next240, 0
  br i1 %epil.iter.cmp.not, label %common.ret, label %B1018.epil, !llvm.loop !12

common.ret:                                       ; preds = %B1018.epil, %B884.epil, %B666, %B490.epil, %B750.epil, %B248, %B72.epil, %B332.epil, %B1140.epil, %B1108.endif, %B986.endif, %B852.endif, %B718.endif, %vec.epilog.middle.block, %middle.block, %B604.endif, %B458.endif, %B300.endif, %vec.epilog.middle.block99, %middle.block78, %B186.endif, %B40.endif, %common.ret.loopexit109.unr-lcssa, %common.ret.loopexit108.unr-lcssa, %common.ret.loopexit106.unr-lcssa, %common.ret.loopexit105.unr-lcssa, %common.ret.loopexit103.unr-lcssa, %common.ret.loopexit102.unr-lcssa, %common.ret.loopexit.unr-lcssa
  store ptr null, ptr %retptr, align 8
  ret void

B248:                                             ; preds = %B248.preheader, %B248
  %lsr.iv84 = phi i64 [ %150, %B248.preheader ], [ %lsr.iv.next85, %B248 ]
  %lsr.iv191 = phi i64 [ %149, %B248.preheader ], [ %lsr.iv.next192, %B248 ]
  %.322 = inttoptr i64 %lsr.iv191 to ptr
  store i64 %.192, ptr %.322, align 1
  %lsr.iv.next192 = add i64 %lsr.iv191, 8
  %ov = icmp eq i64 %lsr.iv84, -1
  %lsr.iv.next85 = add i64 %lsr.iv84, 1
  br i1 %ov, label %common.ret, label %B248, !llvm.loop !13

B332:                                             ; preds = %B332.preheader.new.new, %B332
  %lsr.iv80 = phi i64 [ %165, %B332.preheader.new.new ], [ %lsr.iv.next81, %B332 ]
  %lsr.iv181 = phi i64 [ %arg.source, %B332.preheader.new.new ], [ %lsr.iv.next182.1, %B332 ]
  %lsr.iv179 = phi i64 [ %arg.target, %B332.preheader.new.new ], [ %lsr.iv.next180.1, %B332 ]
  %.463 = inttoptr i64 %lsr.iv181 to ptr
  %.464 = load i64, ptr %.463, align 1
  %.465 = inttoptr i64 %lsr.iv179 to ptr
  store i64 %.464, ptr %.465, align 1
  %67 = add i64 %lsr.iv179, %arg.target_step
  %68 = add i64 %lsr.iv181, %arg.source_step
  %.463.1 = inttoptr i64 %68 to ptr
  %.464.1 = load i64, ptr %.463.1, align 1
  %.465.1 = inttoptr i64 %67 to ptr
  store i64 %.464.1, ptr %.465.1, align 1
  %sunkaddr113 = getelementptr i8, ptr %.463, i64 %sunkaddr112
  %.464.2 = load i64, ptr %sunkaddr113, align 1
  %sunkaddr116 = getelementptr i8, ptr %.465, i64 %sunkaddr115
  store i64 %.464.2, ptr %sunkaddr116, align 1
  %69 = add i64 %lsr.iv179, %152
  %70 = add i64 %lsr.iv181, %154
  %.463.3 = inttoptr i64 %70 to ptr
  %.464.3 = load i64, ptr %.463.3, align 1
  %.465.3 = inttoptr i64 %69 to ptr
  store i64 %.464.3, ptr %.465.3, align 1
  %71 = add i64 %lsr.iv179, %153
  %72 = add i64 %lsr.iv181, %155
  %.463.1107 = inttoptr i64 %72 to ptr
  %sunkaddr119 = getelementptr i8, ptr %.463, i64 %155
  %.464.1108 = load i64, ptr %sunkaddr119, align 1
  %.465.1109 = inttoptr i64 %71 to ptr
  %sunkaddr122 = getelementptr i8, ptr %.465, i64 %153
  store i64 %.464.1108, ptr %sunkaddr122, align 1
  %73 = add i64 %lsr.iv179, %163
  %74 = add i64 %lsr.iv181, %161
  %.463.1.1 = inttoptr i64 %74 to ptr
  %.464.1.1 = load i64, ptr %.463.1.1, align 1
  %.465.1.1 = inttoptr i64 %73 to ptr
  store i64 %.464.1.1, ptr %.465.1.1, align 1
  %sunkaddr124 = getelementptr i8, ptr %.463.1107, i64 %sunkaddr112
  %.464.2.1 = load i64, ptr %sunkaddr124, align 1
  %sunkaddr126 = getelementptr i8, ptr %.465.1109, i64 %sunkaddr115
  store i64 %.464.2.1, ptr %sunkaddr126, align 1
  %75 = add i64 %lsr.iv179, %162
  %76 = add i64 %lsr.iv181, %160
  %.463.3.1 = inttoptr i64 %76 to ptr
  %.464.3.1 = load i64, ptr %.463.3.1, align 1
  %.465.3.1 = inttoptr i64 %75 to ptr
  store i64 %.464.3.1, ptr %.465.3.1, align 1
  %lsr.iv.next180.1 = add i64 %lsr.iv179, %reass.add14
  %lsr.iv.next182.1 = add i64 %lsr.iv181, %reass.add15
  %lsr.iv.next81 = add i64 %lsr.iv80, 2
  %niter106.ncmp.1 = icmp eq i64 %lsr.iv.next81, 0
  br i1 %niter106.ncmp.1, label %common.ret.loopexit102.unr-lcssa.unr-lcssa, label %B332

B434:                                             ; preds = %B0.split
  %.488 = icmp eq i64 %arg.target_step, 4
  br i1 %.488, label %B446, label %B718.endif

B446:                                             ; preds = %B434
  switch i64 %arg.source_step, label %B718.endif [
    i64 4, label %B458.endif
    i64 0, label %B604.endif
  ]

B490:                                             ; preds = %B490.preheader.new, %B490
  %lsr.iv90 = phi i64 [ %168, %B490.preheader.new ], [ %lsr.iv.next91, %B490 ]
  %lsr.iv215 = phi i64 [ 0, %B490.preheader.new ], [ %lsr.iv.next216, %B490 ]
  %77 = add i64 %lsr.iv215, %arg.target
  %78 = add i64 %lsr.iv215, %arg.source
  %.623 = inttoptr i64 %78 to ptr
  %.624 = load i32, ptr %.623, align 1
  %.625 = inttoptr i64 %77 to ptr
  store i32 %.624, ptr %.625, align 1
  %79 = add i64 %77, 4
  %80 = add i64 %78, 4
  %.623.1 = inttoptr i64 %80 to ptr
  %.624.1 = load i32, ptr %.623.1, align 1
  %.625.1 = inttoptr i64 %79 to ptr
  store i32 %.624.1, ptr %.625.1, align 1
  %81 = add i64 %77, 8
  %82 = add i64 %78, 8
  %.623.2 = inttoptr i64 %82 to ptr
  %.624.2 = load i32, ptr %.623.2, align 1
  %.625.2 = inttoptr i64 %81 to ptr
  store i32 %.624.2, ptr %.625.2, align 1
  %83 = add i64 %77, 12
  %84 = add i64 %78, 12
  %.623.3 = inttoptr i64 %84 to ptr
  %.624.3 = load i32, ptr %.623.3, align 1
  %.625.3 = inttoptr i64 %83 to ptr
  store i32 %.624.3, ptr %.625.3, align 1
  %85 = add i64 %77, 16
  %86 = add i64 %78, 16
  %.623.4 = inttoptr i64 %86 to ptr
  %.624.4 = load i32, ptr %.623.4, align 1
  %.625.4 = inttoptr i64 %85 to ptr
  store i32 %.624.4, ptr %.625.4, align 1
  %87 = add i64 %77, 20
  %88 = add i64 %78, 20
  %.623.5 = inttoptr i64 %88 to ptr
  %.624.5 = load i32, ptr %.623.5, align 1
  %.625.5 = inttoptr i64 %87 to ptr
  store i32 %.624.5, ptr %.625.5, align 1
  %89 = add i64 %77, 24
  %90 = add i64 %78, 24
  %.623.6 = inttoptr i64 %90 to ptr
  %.624.6 = load i32, ptr %.623.6, align 1
  %.625.6 = inttoptr i64 %89 to ptr
  store i32 %.624.6, ptr %.625.6, align 1
  %91 = add i64 %77, 28
  %92 = add i64 %78, 28
  %.623.7 = inttoptr i64 %92 to ptr
  %.624.7 = load i32, ptr %.623.7, align 1
  %.625.7 = inttoptr i64 %91 to ptr
  store i32 %.624.7, ptr %.625.7, align 1
  %lsr.iv.next216 = add nuw i64 %lsr.iv215, 32
  %lsr.iv.next91 = add nsw i64 %lsr.iv90, 8
  %niter122.ncmp.7 = icmp eq i64 %lsr.iv.next91, 0
  br i1 %niter122.ncmp.7, label %common.ret.loopexit106.unr-lcssa, label %B490

B666:                                             ; preds = %B666.preheader, %B666
  %lsr.iv92 = phi i64 [ %185, %B666.preheader ], [ %lsr.iv.next93, %B666 ]
  %lsr.iv217 = phi i64 [ %184, %B666.preheader ], [ %lsr.iv.next218, %B666 ]
  %.780 = inttoptr i64 %lsr.iv217 to ptr
  store i32 %.650, ptr %.780, align 1
  %lsr.iv.next218 = add i64 %lsr.iv217, 4
  %ov201 = icmp eq i64 %lsr.iv92, -1
  %lsr.iv.next93 = add i64 %lsr.iv92, 1
  br i1 %ov201, label %common.ret, label %B666, !llvm.loop !16

B750:                                             ; preds = %B750.preheader.new.new, %B750
  %lsr.iv88 = phi i64 [ %200, %B750.preheader.new.new ], [ %lsr.iv.next89, %B750 ]
  %lsr.iv207 = phi i64 [ %arg.source, %B750.preheader.new.new ], [ %lsr.iv.next208.1, %B750 ]
  %lsr.iv205 = phi i64 [ %arg.target, %B750.preheader.new.new ], [ %lsr.iv.next206.1, %B750 ]
  %.921 = inttoptr i64 %lsr.iv207 to ptr
  %.922 = load i32, ptr %.921, align 1
  %.923 = inttoptr i64 %lsr.iv205 to ptr
  store i32 %.922, ptr %.923, align 1
  %93 = add i64 %lsr.iv205, %arg.target_step
  %94 = add i64 %lsr.iv207, %arg.source_step
  %.921.1 = inttoptr i64 %94 to ptr
  %.922.1 = load i32, ptr %.921.1, align 1
  %.923.1 = inttoptr i64 %93 to ptr
  store i32 %.922.1, ptr %.923.1, align 1
  %sunkaddr129 = getelementptr i8, ptr %.921, i64 %sunkaddr128
  %.922.2 = load i32, ptr %sunkaddr129, align 1
  %sunkaddr132 = getelementptr i8, ptr %.923, i64 %sunkaddr131
  store i32 %.922.2, ptr %sunkaddr132, align 1
  %95 = add i64 %lsr.iv205, %187
  %96 = add i64 %lsr.iv207, %189
  %.921.3 = inttoptr i64 %96 to ptr
  %.922.3 = load i32, ptr %.921.3, align 1
  %.923.3 = inttoptr i64 %95 to ptr
  store i32 %.922.3, ptr %.923.3, align 1
  %97 = add i64 %lsr.iv205, %188
  %98 = add i64 %lsr.iv207, %190
  %.921.193 = inttoptr i64 %98 to ptr
  %sunkaddr135 = getelementptr i8, ptr %.921, i64 %190
  %.922.194 = load i32, ptr %sunkaddr135, align 1
  %.923.195 = inttoptr i64 %97 to ptr
  %sunkaddr138 = getelementptr i8, ptr %.923, i64 %188
  store i32 %.922.194, ptr %sunkaddr138, align 1
  %99 = add i64 %lsr.iv205, %198
  %100 = add i64 %lsr.iv207, %196
  %.921.1.1 = inttoptr i64 %100 to ptr
  %.922.1.1 = load i32, ptr %.921.1.1, align 1
  %.923.1.1 = inttoptr i64 %99 to ptr
  store i32 %.922.1.1, ptr %.923.1.1, align 1
  %sunkaddr140 = getelementptr i8, ptr %.921.193, i64 %sunkaddr128
  %.922.2.1 = load i32, ptr %sunkaddr140, align 1
  %sunkaddr142 = getelementptr i8, ptr %.923.195, i64 %sunkaddr131
  store i32 %.922.2.1, ptr %sunkaddr142, align 1
  %101 = add i64 %lsr.iv205, %197
  %102 = add i64 %lsr.iv207, %195
  %.921.3.1 = inttoptr i64 %102 to ptr
  %.922.3.1 = load i32, ptr %.921.3.1, align 1
  %.923.3.1 = inttoptr i64 %101 to ptr
  store i32 %.922.3.1, ptr %.923.3.1, align 1
  %lsr.iv.next206.1 = add i64 %lsr.iv205, %reass.add12
  %lsr.iv.next208.1 = add i64 %lsr.iv207, %reass.add13
  %lsr.iv.next89 = add i64 %lsr.iv88, 2
  %niter92.ncmp.1 = icmp eq i64 %lsr.iv.next89, 0
  br i1 %niter92.ncmp.1, label %common.ret.loopexit105.unr-lcssa.unr-lcssa, label %B750

B884:                                             ; preds = %B884.preheader.new.new, %B884
  %lsr.iv96 = phi i64 [ %215, %B884.preheader.new.new ], [ %lsr.iv.next97, %B884 ]
  %lsr.iv233 = phi i64 [ %arg.source, %B884.preheader.new.new ], [ %lsr.iv.next234.1, %B884 ]
  %lsr.iv231 = phi i64 [ %arg.target, %B884.preheader.new.new ], [ %lsr.iv.next232.1, %B884 ]
  %.1073 = inttoptr i64 %lsr.iv233 to ptr
  %.1074 = load i8, ptr %.1073, align 1
  %.1075 = inttoptr i64 %lsr.iv231 to ptr
  store i8 %.1074, ptr %.1075, align 1
  %103 = add i64 %lsr.iv231, %arg.target_step
  %104 = add i64 %lsr.iv233, %arg.source_step
  %.1073.1 = inttoptr i64 %104 to ptr
  %.1074.1 = load i8, ptr %.1073.1, align 1
  %.1075.1 = inttoptr i64 %103 to ptr
  store i8 %.1074.1, ptr %.1075.1, align 1
  %sunkaddr145 = getelementptr i8, ptr %.1073, i64 %sunkaddr144
  %.1074.2 = load i8, ptr %sunkaddr145, align 1
  %sunkaddr148 = getelementptr i8, ptr %.1075, i64 %sunkaddr147
  store i8 %.1074.2, ptr %sunkaddr148, align 1
  %105 = add i64 %lsr.iv231, %202
  %106 = add i64 %lsr.iv233, %204
  %.1073.3 = inttoptr i64 %106 to ptr
  %.1074.3 = load i8, ptr %.1073.3, align 1
  %.1075.3 = inttoptr i64 %105 to ptr
  store i8 %.1074.3, ptr %.1075.3, align 1
  %107 = add i64 %lsr.iv231, %203
  %108 = add i64 %lsr.iv233, %205
  %.1073.179 = inttoptr i64 %108 to ptr
  %sunkaddr151 = getelementptr i8, ptr %.1073, i64 %205
  %.1074.180 = load i8, ptr %sunkaddr151, align 1
  %.1075.181 = inttoptr i64 %107 to ptr
  %sunkaddr154 = getelementptr i8, ptr %.1075, i64 %203
  store i8 %.1074.180, ptr %sunkaddr154, align 1
  %109 = add i64 %lsr.iv231, %213
  %110 = add i64 %lsr.iv233, %211
  %.1073.1.1 = inttoptr i64 %110 to ptr
  %.1074.1.1 = load i8, ptr %.1073.1.1, align 1
  %.1075.1.1 = inttoptr i64 %109 to ptr
  store i8 %.1074.1.1, ptr %.1075.1.1, align 1
  %sunkaddr156 = getelementptr i8, ptr %.1073.179, i64 %sunkaddr144
  %.1074.2.1 = load i8, ptr %sunkaddr156, align 1
  %sunkaddr158 = getelementptr i8, ptr %.1075.181, i64 %sunkaddr147
  store i8 %.1074.2.1, ptr %sunkaddr158, align 1
  %111 = add i64 %lsr.iv231, %212
  %112 = add i64 %lsr.iv233, %210
  %.1073.3.1 = inttoptr i64 %112 to ptr
  %.1074.3.1 = load i8, ptr %.1073.3.1, align 1
  %.1075.3.1 = inttoptr i64 %111 to ptr
  store i8 %.1074.3.1, ptr %.1075.3.1, align 1
  %lsr.iv.next232.1 = add i64 %lsr.iv231, %reass.add10
  %lsr.iv.next234.1 = add i64 %lsr.iv233, %reass.add11
  %lsr.iv.next97 = add i64 %lsr.iv96, 2
  %niter78.ncmp.1 = icmp eq i64 %lsr.iv.next97, 0
  br i1 %niter78.ncmp.1, label %common.ret.loopexit108.unr-lcssa.unr-lcssa, label %B884

B1018:                                            ; preds = %B1018.preheader.new.new, %B1018
  %lsr.iv98 = phi i64 [ %230, %B1018.preheader.new.new ], [ %lsr.iv.next99, %B1018 ]
  %lsr.iv243 = phi i64 [ %arg.source, %B1018.preheader.new.new ], [ %lsr.iv.next244.1, %B1018 ]
  %lsr.iv241 = phi i64 [ %arg.target, %B1018.preheader.new.new ], [ %lsr.iv.next242.1, %B1018 ]
  %.1225 = inttoptr i64 %lsr.iv243 to ptr
  %.1226 = load i16, ptr %.1225, align 1
  %.1227 = inttoptr i64 %lsr.iv241 to ptr
  store i16 %.1226, ptr %.1227, align 1
  %113 = add i64 %lsr.iv241, %arg.target_step
  %114 = add i64 %lsr.iv243, %arg.source_step
  %.1225.1 = inttoptr i64 %114 to ptr
  %.1226.1 = load i16, ptr %.1225.1, align 1
  %.1227.1 = inttoptr i64 %113 to ptr
  store i16 %.1226.1, ptr %.1227.1, align 1
  %sunkaddr161 = getelementptr i8, ptr %.1225, i64 %sunkaddr160
  %.1226.2 = load i16, ptr %sunkaddr161, align 1
  %sunkaddr166 = getelementptr i8, ptr %.1227, i64 %sunkaddr164
  store i16 %.1226.2, ptr %sunkaddr166, align 1
  %115 = add i64 %lsr.iv241, %217
  %116 = add i64 %lsr.iv243, %219
  %.1225.3 = inttoptr i64 %116 to ptr
  %.1226.3 = load i16, ptr %.1225.3, align 1
  %.1227.3 = inttoptr i64 %115 to ptr
  store i16 %.1226.3, ptr %.1227.3, align 1
  %117 = add i64 %lsr.iv241, %218
  %118 = add i64 %lsr.iv243, %220
  %.1225.165 = inttoptr i64 %118 to ptr
  %sunkaddr170 = getelementptr i8, ptr %.1225, i64 %220
  %.1226.166 = load i16, ptr %sunkaddr170, align 1
  %.1227.167 = inttoptr i64 %117 to ptr
  %sunkaddr175 = getelementptr i8, ptr %.1227, i64 %218
  store i16 %.1226.166, ptr %sunkaddr175, align 1
  %119 = add i64 %lsr.iv241, %228
  %120 = add i64 %lsr.iv243, %226
  %.1225.1.1 = inttoptr i64 %120 to ptr
  %.1226.1.1 = load i16, ptr %.1225.1.1, align 1
  %.1227.1.1 = inttoptr i64 %119 to ptr
  store i16 %.1226.1.1, ptr %.1227.1.1, align 1
  %sunkaddr178 = getelementptr i8, ptr %.1225.165, i64 %sunkaddr160
  %.1226.2.1 = load i16, ptr %sunkaddr178, align 1
  %sunkaddr181 = getelementptr i8, ptr %.1227.167, i64 %sunkaddr164
  store i16 %.1226.2.1, ptr %sunkaddr181, align 1
  %121 = add i64 %lsr.iv241, %227
  %122 = add i64 %lsr.iv243, %225
  %.1225.3.1 = inttoptr i64 %122 to ptr
  %.1226.3.1 = load i16, ptr %.1225.3.1, align 1
  %.1227.3.1 = inttoptr i64 %121 to ptr
  store i16 %.1226.3.1, ptr %.1227.3.1, align 1
  %lsr.iv.next242.1 = add i64 %lsr.iv241, %reass.add
  %lsr.iv.next244.1 = add i64 %lsr.iv243, %reass.add9
  %lsr.iv.next99 = add i64 %lsr.iv98, 2
  %niter.ncmp.1 = icmp eq i64 %lsr.iv.next99, 0
  br i1 %niter.ncmp.1, label %common.ret.loopexit109.unr-lcssa.unr-lcssa, label %B1018

B1140:                                            ; preds = %B1140.preheader.new, %B1140
  %lsr.iv78 = phi i64 [ %239, %B1140.preheader.new ], [ %lsr.iv.next79, %B1140 ]
  %lsr.iv121 = phi i64 [ %237, %B1140.preheader.new ], [ %lsr.iv.next122, %B1140 ]
  %lsr.iv119 = phi i64 [ %236, %B1140.preheader.new ], [ %lsr.iv.next120, %B1140 ]
  %lsr.iv171 = phi i64 [ %arg.source, %B1140.preheader.new ], [ %lsr.iv.next172, %B1140 ]
  %lsr.iv169 = phi i64 [ %arg.target, %B1140.preheader.new ], [ %lsr.iv.next170, %B1140 ]
  %.1372 = inttoptr i64 %lsr.iv171 to ptr
  %.1373 = load i64, ptr %.1372, align 1
  %.1374 = inttoptr i64 %lsr.iv169 to ptr
  store i64 %.1373, ptr %.1374, align 1
  %123 = add i64 %lsr.iv169, 8
  %124 = add i64 %lsr.iv171, 8
  %.1386 = inttoptr i64 %124 to ptr
  %.1387 = load i64, ptr %.1386, align 1
  %.1388 = inttoptr i64 %123 to ptr
  store i64 %.1387, ptr %.1388, align 1
  %125 = add i64 %lsr.iv171, %arg.source_step
  %.1372.1 = inttoptr i64 %125 to ptr
  %.1373.1 = load i64, ptr %.1372.1, align 1
  %.1374.1 = inttoptr i64 %lsr.iv121 to ptr
  store i64 %.1373.1, ptr %.1374.1, align 1
  %126 = add i64 %lsr.iv121, 8
  %127 = add i64 %125, 8
  %.1386.1 = inttoptr i64 %127 to ptr
  %.1387.1 = load i64, ptr %.1386.1, align 1
  %.1388.1 = inttoptr i64 %126 to ptr
  store i64 %.1387.1, ptr %.1388.1, align 1
  %sunkaddr186 = getelementptr i8, ptr %.1372, i64 %sunkaddr184
  %.1373.2 = load i64, ptr %sunkaddr186, align 1
  %sunkaddr190 = getelementptr i8, ptr %.1374, i64 %sunkaddr189
  store i64 %.1373.2, ptr %sunkaddr190, align 1
  %sunkaddr194 = getelementptr i8, ptr %sunkaddr186, i64 8
  %.1387.2 = load i64, ptr %sunkaddr194, align 1
  %sunkaddr198 = getelementptr i8, ptr %sunkaddr190, i64 8
  store i64 %.1387.2, ptr %sunkaddr198, align 1
  %128 = add i64 %lsr.iv171, %234
  %.1372.3 = inttoptr i64 %128 to ptr
  %.1373.3 = load i64, ptr %.1372.3, align 1
  %.1374.3 = inttoptr i64 %lsr.iv119 to ptr
  store i64 %.1373.3, ptr %.1374.3, align 1
  %129 = add i64 %lsr.iv119, 8
  %130 = add i64 %128, 8
  %.1386.3 = inttoptr i64 %130 to ptr
  %.1387.3 = load i64, ptr %.1386.3, align 1
  %.1388.3 = inttoptr i64 %129 to ptr
  store i64 %.1387.3, ptr %.1388.3, align 1
  %lsr.iv.next170 = add i64 %lsr.iv169, %233
  %lsr.iv.next172 = add i64 %lsr.iv171, %235
  %lsr.iv.next120 = add i64 %lsr.iv119, %233
  %lsr.iv.next122 = add i64 %lsr.iv121, %233
  %lsr.iv.next79 = add nsw i64 %lsr.iv78, 4
  %niter146.ncmp.3 = icmp eq i64 %lsr.iv.next79, 0
  br i1 %niter146.ncmp.3, label %common.ret.loopexit.unr-lcssa, label %B1140

B40.endif:                                        ; preds = %B28
  %.121501.not = icmp slt i64 %arg.count, 1
  br i1 %.121501.not, label %common.ret, label %B72.preheader

B72.preheader:                                    ; preds = %B40.endif
  %xtraiter129 = and i64 %arg.count, 7
  %131 = icmp samesign ult i64 %arg.count, 8
  br i1 %131, label %B72.epil.preheader, label %B72.preheader.new

B72.preheader.new:                                ; preds = %B72.preheader
  %132 = lshr i64 %arg.count, 3
  %133 = mul nsw i64 %132, -8
  br label %B72

B186.endif:                                       ; preds = %B28
  %.191 = inttoptr i64 %arg.source to ptr
  %.192 = load i64, ptr %.191, align 1
  %.280494.not = icmp slt i64 %arg.count, 1
  br i1 %.280494.not, label %common.ret, label %iter.check60

iter.check60:                                     ; preds = %B186.endif
  %min.iters.check58 = icmp samesign ult i64 %arg.count, 4
  br i1 %min.iters.check58, label %B248.preheader, label %vector.main.loop.iter.check62

vector.main.loop.iter.check62:                    ; preds = %iter.check60
  %min.iters.check61 = icmp samesign ult i64 %arg.count, 16
  %.pre = insertelement <4 x i64> poison, i64 %arg.target, i64 0
  %.pre25 = shufflevector <4 x i64> %.pre, <4 x i64> poison, <4 x i32> zeroinitializer
  %.pre26 = insertelement <4 x i64> poison, i64 %.192, i64 0
  %.pre27 = shufflevector <4 x i64> %.pre26, <4 x i64> poison, <4 x i32> zeroinitializer
  br i1 %min.iters.check61, label %vec.epilog.ph84, label %vector.ph63

vector.ph63:                                      ; preds = %vector.main.loop.iter.check62
  %invariant.op151 = add <4 x i64> %.pre25, splat (i64 32)
  %invariant.op153 = add <4 x i64> %.pre25, splat (i64 64)
  %invariant.op155 = add <4 x i64> %.pre25, splat (i64 96)
  %134 = and i64 %arg.count, 9223372036854775792
  br label %vector.body70

vector.body70:                                    ; preds = %vector.body70, %vector.ph63
  %lsr.iv86 = phi i64 [ %lsr.iv.next87, %vector.body70 ], [ %134, %vector.ph63 ]
  %vec.ind72 = phi <4 x i64> [ %vec.ind.next77, %vector.body70 ], [ <i64 0, i64 1, i64 2, i64 3>, %vector.ph63 ]
  %135 = shl <4 x i64> %vec.ind72, splat (i64 3)
  %136 = add nsw <4 x i64> %135, %.pre25
  %.reass152 = add <4 x i64> %invariant.op151, %135
  %.reass154 = add <4 x i64> %invariant.op153, %135
  %.reass156 = add <4 x i64> %invariant.op155, %135
  %137 = inttoptr <4 x i64> %136 to <4 x ptr>
  %138 = inttoptr <4 x i64> %.reass152 to <4 x ptr>
  %139 = inttoptr <4 x i64> %.reass154 to <4 x ptr>
  %140 = inttoptr <4 x i64> %.reass156 to <4 x ptr>
  tail call void @llvm.masked.scatter.v4i64.v4p0(<4 x i64> %.pre27, <4 x ptr> align 1 %137, <4 x i1> splat (i1 true))
  tail call void @llvm.masked.scatter.v4i64.v4p0(<4 x i64> %.pre27, <4 x ptr> align 1 %138, <4 x i1> splat (i1 true))
  tail call void @llvm.masked.scatter.v4i64.v4p0(<4 x i64> %.pre27, <4 x ptr> align 1 %139, <4 x i1> splat (i1 true))
  tail call void @llvm.masked.scatter.v4i64.v4p0(<4 x i64> %.pre27, <4 x ptr> align 1 %140, <4 x i1> splat (i1 true))
  %vec.ind.next77 = add <4 x i64> %vec.ind72, splat (i64 16)
  %lsr.iv.next87 = add nsw i64 %lsr.iv86, -16
  %141 = icmp eq i64 %lsr.iv.next87, 0
  br i1 %141, label %middle.block78, label %vector.body70, !llvm.loop !17

middle.block78:                                   ; preds = %vector.body70
  %cmp.n79 = icmp eq i64 %arg.count, %134
  br i1 %cmp.n79, label %common.ret, label %vec.epilog.iter.check82

vec.epilog.iter.check82:                          ; preds = %middle.block78
  %142 = and i64 %arg.count, 12
  %min.epilog.iters.check83 = icmp eq i64 %142, 0
  br i1 %min.epilog.iters.check83, label %B248.preheader, label %vec.epilog.ph84, !prof !18

vec.epilog.ph84:                                  ; preds = %vec.epilog.iter.check82, %vector.main.loop.iter.check62
  %bc.resume.val80 = phi i64 [ %134, %vec.epilog.iter.check82 ], [ 0, %vector.main.loop.iter.check62 ]
  %n.vec86 = and i64 %arg.count, 9223372036854775804
  %broadcast.splatinsert91 = insertelement <4 x i64> poison, i64 %bc.resume.val80, i64 0
  %broadcast.splat92 = shufflevector <4 x i64> %broadcast.splatinsert91, <4 x i64> poison, <4 x i32> zeroinitializer
  %induction93 = or disjoint <4 x i64> %broadcast.splat92, <i64 0, i64 1, i64 2, i64 3>
  %143 = sub nsw i64 %bc.resume.val80, %n.vec86
  br label %vec.epilog.vector.body94

vec.epilog.vector.body94:                         ; preds = %vec.epilog.vector.body94, %vec.epilog.ph84
  %lsr.iv195 = phi i64 [ %lsr.iv.next196, %vec.epilog.vector.body94 ], [ %143, %vec.epilog.ph84 ]
  %vec.ind96 = phi <4 x i64> [ %vec.ind.next98, %vec.epilog.vector.body94 ], [ %induction93, %vec.epilog.ph84 ]
  %144 = shl nsw <4 x i64> %vec.ind96, splat (i64 3)
  %145 = add nsw <4 x i64> %144, %.pre25
  %146 = inttoptr <4 x i64> %145 to <4 x ptr>
  tail call void @llvm.masked.scatter.v4i64.v4p0(<4 x i64> %.pre27, <4 x ptr> align 1 %146, <4 x i1> splat (i1 true))
  %vec.ind.next98 = add nuw nsw <4 x i64> %vec.ind96, splat (i64 4)
  %lsr.iv.next196 = add i64 %lsr.iv195, 4
  %147 = icmp eq i64 %lsr.iv.next196, 0
  br i1 %147, label %vec.epilog.middle.block99, label %vec.epilog.vector.body94, !llvm.loop !19

vec.epilog.middle.block99:                        ; preds = %vec.epilog.vector.body94
  %cmp.n100 = icmp eq i64 %arg.count, %n.vec86
  br i1 %cmp.n100, label %common.ret, label %B248.preheader

B248.preheader:                                   ; preds = %vec.epilog.middle.block99, %vec.epilog.iter.check82, %iter.check60
  %.286493495.ph = phi i64 [ 0, %iter.check60 ], [ %134, %vec.epilog.iter.check82 ], [ %n.vec86, %vec.epilog.middle.block99 ]
  %148 = shl i64 %.286493495.ph, 3
  %149 = add nsw i64 %148, %arg.target
  %150 = sub nsw i64 %.286493495.ph, %arg.count
  br label %B248

B300.endif:                                       ; preds = %B28, %B16
  %.417508.not = icmp slt i64 %arg.count, 1
  br i1 %.417508.not, label %common.ret, label %B332.preheader

B332.preheader:                                   ; preds = %B300.endif
  %xtraiter135 = and i64 %arg.count, 3
  %151 = icmp samesign ult i64 %arg.count, 4
  br i1 %151, label %B332.epil.preheader, label %B332.preheader.new

B332.preheader.new:                               ; preds = %B332.preheader
  %unroll_iter139 = and i64 %arg.count, 9223372036854775804
  %152 = mul i64 %arg.target_step, 3
  %153 = shl i64 %arg.target_step, 2
  %154 = mul i64 %arg.source_step, 3
  %155 = shl i64 %arg.source_step, 2
  %156 = add nsw i64 %arg.count, -4
  %157 = lshr i64 %156, 2
  %158 = icmp eq i64 %157, 0
  br i1 %158, label %B332.epil.preheader96, label %B332.preheader.new.new

B332.preheader.new.new:                           ; preds = %B332.preheader.new
  %159 = add nuw nsw i64 %157, 1
  %160 = mul i64 %arg.source_step, 7
  %161 = mul i64 %arg.source_step, 5
  %162 = mul i64 %arg.target_step, 7
  %163 = mul i64 %arg.target_step, 5
  %reass.add14 = shl i64 %arg.target_step, 3
  %reass.add15 = shl i64 %arg.source_step, 3
  %164 = lshr i64 %159, 1
  %165 = mul nsw i64 %164, -2
  %sunkaddr112 = shl i64 %arg.source_step, 1
  %sunkaddr115 = shl i64 %arg.target_step, 1
  br label %B332

B458.endif:                                       ; preds = %B446
  %.579480.not = icmp slt i64 %arg.count, 1
  br i1 %.579480.not, label %common.ret, label %B490.preheader

B490.preheader:                                   ; preds = %B458.endif
  %xtraiter117 = and i64 %arg.count, 7
  %166 = icmp samesign ult i64 %arg.count, 8
  br i1 %166, label %B490.epil.preheader, label %B490.preheader.new

B490.preheader.new:                               ; preds = %B490.preheader
  %167 = lshr i64 %arg.count, 3
  %168 = mul nsw i64 %167, -8
  br label %B490

B604.endif:                                       ; preds = %B446
  %.649 = inttoptr i64 %arg.source to ptr
  %.650 = load i32, ptr %.649, align 1
  %.738473.not = icmp slt i64 %arg.count, 1
  br i1 %.738473.not, label %common.ret, label %iter.check

iter.check:                                       ; preds = %B604.endif
  %min.iters.check = icmp samesign ult i64 %arg.count, 8
  br i1 %min.iters.check, label %B666.preheader, label %vector.main.loop.iter.check

vector.main.loop.iter.check:                      ; preds = %iter.check
  %min.iters.check41 = icmp samesign ult i64 %arg.count, 32
  %.pre28 = insertelement <8 x i64> poison, i64 %arg.target, i64 0
  %.pre29 = shufflevector <8 x i64> %.pre28, <8 x i64> poison, <8 x i32> zeroinitializer
  %.pre30 = insertelement <8 x i32> poison, i32 %.650, i64 0
  %.pre31 = shufflevector <8 x i32> %.pre30, <8 x i32> poison, <8 x i32> zeroinitializer
  br i1 %min.iters.check41, label %vec.epilog.ph, label %vector.ph

vector.ph:                                        ; preds = %vector.main.loop.iter.check
  %invariant.op = add <8 x i64> %.pre29, splat (i64 32)
  %invariant.op147 = add <8 x i64> %.pre29, splat (i64 64)
  %invariant.op149 = add <8 x i64> %.pre29, splat (i64 96)
  %169 = and i64 %arg.count, 9223372036854775776
  br label %vector.body

vector.body:                                      ; preds = %vector.body, %vector.ph
  %lsr.iv94 = phi i64 [ %lsr.iv.next95, %vector.body ], [ %169, %vector.ph ]
  %vec.ind = phi <8 x i64> [ %vec.ind.next, %vector.body ], [ <i64 0, i64 1, i64 2, i64 3, i64 4, i64 5, i64 6, i64 7>, %vector.ph ]
  %170 = shl <8 x i64> %vec.ind, splat (i64 2)
  %171 = add nsw <8 x i64> %170, %.pre29
  %.reass = add <8 x i64> %invariant.op, %170
  %.reass148 = add <8 x i64> %invariant.op147, %170
  %.reass150 = add <8 x i64> %invariant.op149, %170
  %172 = inttoptr <8 x i64> %171 to <8 x ptr>
  %173 = inttoptr <8 x i64> %.reass to <8 x ptr>
  %174 = inttoptr <8 x i64> %.reass148 to <8 x ptr>
  %175 = inttoptr <8 x i64> %.reass150 to <8 x ptr>
  tail call void @llvm.masked.scatter.v8i32.v8p0(<8 x i32> %.pre31, <8 x ptr> align 1 %172, <8 x i1> splat (i1 true))
  tail call void @llvm.masked.scatter.v8i32.v8p0(<8 x i32> %.pre31, <8 x ptr> align 1 %173, <8 x i1> splat (i1 true))
  tail call void @llvm.masked.scatter.v8i32.v8p0(<8 x i32> %.pre31, <8 x ptr> align 1 %174, <8 x i1> splat (i1 true))
  tail call void @llvm.masked.scatter.v8i32.v8p0(<8 x i32> %.pre31, <8 x ptr> align 1 %175, <8 x i1> splat (i1 true))
  %vec.ind.next = add <8 x i64> %vec.ind, splat (i64 32)
  %lsr.iv.next95 = add nsw i64 %lsr.iv94, -32
  %176 = icmp eq i64 %lsr.iv.next95, 0
  br i1 %176, label %middle.block, label %vector.body, !llvm.loop !20

middle.block:                                     ; preds = %vector.body
  %cmp.n = icmp eq i64 %arg.count, %169
  br i1 %cmp.n, label %common.ret, label %vec.epilog.iter.check

vec.epilog.iter.check:                            ; preds = %middle.block
  %177 = and i64 %arg.count, 24
  %min.epilog.iters.check = icmp eq i64 %177, 0
  br i1 %min.epilog.iters.check, label %B666.preheader, label %vec.epilog.ph, !prof !21

vec.epilog.ph:                                    ; preds = %vec.epilog.iter.check, %vector.main.loop.iter.check
  %bc.resume.val = phi i64 [ %169, %vec.epilog.iter.check ], [ 0, %vector.main.loop.iter.check ]
  %n.vec45 = and i64 %arg.count, 9223372036854775800
  %broadcast.splatinsert50 = insertelement <8 x i64> poison, i64 %bc.resume.val, i64 0
  %broadcast.splat51 = shufflevector <8 x i64> %broadcast.splatinsert50, <8 x i64> poison, <8 x i32> zeroinitializer
  %induction = or disjoint <8 x i64> %broadcast.splat51, <i64 0, i64 1, i64 2, i64 3, i64 4, i64 5, i64 6, i64 7>
  %178 = sub nsw i64 %bc.resume.val, %n.vec45
  br label %vec.epilog.vector.body

vec.epilog.vector.body:                           ; preds = %vec.epilog.vector.body, %vec.epilog.ph
  %lsr.iv221 = phi i64 [ %lsr.iv.next222, %vec.epilog.vector.body ], [ %178, %vec.epilog.ph ]
  %vec.ind53 = phi <8 x i64> [ %vec.ind.next55, %vec.epilog.vector.body ], [ %induction, %vec.epilog.ph ]
  %179 = shl nsw <8 x i64> %vec.ind53, splat (i64 2)
  %180 = add nsw <8 x i64> %179, %.pre29
  %181 = inttoptr <8 x i64> %180 to <8 x ptr>
  tail call void @llvm.masked.scatter.v8i32.v8p0(<8 x i32> %.pre31, <8 x ptr> align 1 %181, <8 x i1> splat (i1 true))
  %vec.ind.next55 = add nuw nsw <8 x i64> %vec.ind53, splat (i64 8)
  %lsr.iv.next222 = add i64 %lsr.iv221, 8
  %182 = icmp eq i64 %lsr.iv.next222, 0
  br i1 %182, label %vec.epilog.middle.block, label %vec.epilog.vector.body, !llvm.loop !22

vec.epilog.middle.block:                          ; preds = %vec.epilog.vector.body
  %cmp.n56 = icmp eq i64 %arg.count, %n.vec45
  br i1 %cmp.n56, label %common.ret, label %B666.preheader

B666.preheader:                                   ; preds = %vec.epilog.middle.block, %vec.epilog.iter.check, %iter.check
  %.744472474.ph = phi i64 [ 0, %iter.check ], [ %169, %vec.epilog.iter.check ], [ %n.vec45, %vec.epilog.middle.block ]
  %183 = shl i64 %.744472474.ph, 2
  %184 = add nsw i64 %183, %arg.target
  %185 = sub nsw i64 %.744472474.ph, %arg.count
  br label %B666

B718.endif:                                       ; preds = %B446, %B434
  %.875487.not = icmp slt i64 %arg.count, 1
  br i1 %.875487.not, label %common.ret, label %B750.preheader

B750.preheader:                                   ; preds = %B718.endif
  %xtraiter123 = and i64 %arg.count, 3
  %186 = icmp samesign ult i64 %arg.count, 4
  br i1 %186, label %B750.epil.preheader, label %B750.preheader.new

B750.preheader.new:                               ; preds = %B750.preheader
  %unroll_iter127 = and i64 %arg.count, 9223372036854775804
  %187 = mul i64 %arg.target_step, 3
  %188 = shl i64 %arg.target_step, 2
  %189 = mul i64 %arg.source_step, 3
  %190 = shl i64 %arg.source_step, 2
  %191 = add nsw i64 %arg.count, -4
  %192 = lshr i64 %191, 2
  %193 = icmp eq i64 %192, 0
  br i1 %193, label %B750.epil.preheader82, label %B750.preheader.new.new

B750.preheader.new.new:                           ; preds = %B750.preheader.new
  %194 = add nuw nsw i64 %192, 1
  %195 = mul i64 %arg.source_step, 7
  %196 = mul i64 %arg.source_step, 5
  %197 = mul i64 %arg.target_step, 7
  %198 = mul i64 %arg.target_step, 5
  %reass.add12 = shl i64 %arg.target_step, 3
  %reass.add13 = shl i64 %arg.source_step, 3
  %199 = lshr i64 %194, 1
  %200 = mul nsw i64 %199, -2
  %sunkaddr128 = shl i64 %arg.source_step, 1
  %sunkaddr131 = shl i64 %arg.target_step, 1
  br label %B750

B852.endif:                                       ; preds = %B0.split
  %.1027466.not = icmp slt i64 %arg.count, 1
  br i1 %.1027466.not, label %common.ret, label %B884.preheader

B884.preheader:                                   ; preds = %B852.endif
  %xtraiter111 = and i64 %arg.count, 3
  %201 = icmp samesign ult i64 %arg.count, 4
  br i1 %201, label %B884.epil.preheader, label %B884.preheader.new

B884.preheader.new:                               ; preds = %B884.preheader
  %unroll_iter115 = and i64 %arg.count, 9223372036854775804
  %202 = mul i64 %arg.target_step, 3
  %203 = shl i64 %arg.target_step, 2
  %204 = mul i64 %arg.source_step, 3
  %205 = shl i64 %arg.source_step, 2
  %206 = add nsw i64 %arg.count, -4
  %207 = lshr i64 %206, 2
  %208 = icmp eq i64 %207, 0
  br i1 %208, label %B884.epil.preheader68, label %B884.preheader.new.new

B884.preheader.new.new:                           ; preds = %B884.preheader.new
  %209 = add nuw nsw i64 %207, 1
  %210 = mul i64 %arg.source_step, 7
  %211 = mul i64 %arg.source_step, 5
  %212 = mul i64 %arg.target_step, 7
  %213 = mul i64 %arg.target_step, 5
  %reass.add10 = shl i64 %arg.target_step, 3
  %reass.add11 = shl i64 %arg.source_step, 3
  %214 = lshr i64 %209, 1
  %215 = mul nsw i64 %214, -2
  %sunkaddr144 = shl i64 %arg.source_step, 1
  %sunkaddr147 = shl i64 %arg.target_step, 1
  br label %B884

B986.endif:                                       ; preds = %B0.split
  %.1179460.not = icmp slt i64 %arg.count, 1
  br i1 %.1179460.not, label %common.ret, label %B1018.preheader

B1018.preheader:                                  ; preds = %B986.endif
  %xtraiter = and i64 %arg.count, 3
  %216 = icmp samesign ult i64 %arg.count, 4
  br i1 %216, label %B1018.epil.preheader, label %B1018.preheader.new

B1018.preheader.new:                              ; preds = %B1018.preheader
  %unroll_iter = and i64 %arg.count, 9223372036854775804
  %217 = mul i64 %arg.target_step, 3
  %218 = shl i64 %arg.target_step, 2
  %219 = mul i64 %arg.source_step, 3
  %220 = shl i64 %arg.source_step, 2
  %221 = add nsw i64 %arg.count, -4
  %222 = lshr i64 %221, 2
  %223 = icmp eq i64 %222, 0
  br i1 %223, label %B1018.epil.preheader56, label %B1018.preheader.new.new

B1018.preheader.new.new:                          ; preds = %B1018.preheader.new
  %224 = add nuw nsw i64 %222, 1
  %225 = mul i64 %arg.source_step, 7
  %226 = mul i64 %arg.source_step, 5
  %227 = mul i64 %arg.target_step, 7
  %228 = mul i64 %arg.target_step, 5
  %reass.add = shl i64 %arg.target_step, 3
  %reass.add9 = shl i64 %arg.source_step, 3
  %229 = lshr i64 %224, 1
  %230 = mul nsw i64 %229, -2
  %sunkaddr160 = shl i64 %arg.source_step, 1
  %sunkaddr164 = shl i64 %arg.target_step, 1
  br label %B1018

B1108.endif:                                      ; preds = %B0.split, %B0
  %.1326515.not = icmp slt i64 %arg.count, 1
  br i1 %.1326515.not, label %common.ret, label %B1140.preheader

B1140.preheader:                                  ; preds = %B1108.endif
  %xtraiter141 = and i64 %arg.count, 3
  %231 = icmp samesign ult i64 %arg.count, 4
  br i1 %231, label %B1140.epil.preheader, label %B1140.preheader.new

B1140.preheader.new:                              ; preds = %B1140.preheader
  %232 = mul i64 %arg.target_step, 3
  %233 = shl i64 %arg.target_step, 2
  %234 = mul i64 %arg.source_step, 3
  %235 = shl i64 %arg.source_step, 2
  %236 = add i64 %232, %arg.target
  %237 = add i64 %arg.target_step, %arg.target
  %238 = lshr i64 %arg.count, 2
  %239 = mul nsw i64 %238, -4
  %sunkaddr184 = shl i64 %arg.source_step, 1
  %sunkaddr189 = shl i64 %arg.target_step, 1
  br label %B1140
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #1

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.ctpop.i64(i64) #1

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.cttz.i64(i64, i1 immarg) #2

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(write)
declare void @llvm.masked.scatter.v4i64.v4p0(<4 x i64>, <4 x ptr>, <4 x i1>) #3

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(write)
declare void @llvm.masked.scatter.v8i32.v8p0(<8 x i32>, <8 x ptr>, <8 x i1>) #3

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smin.i64(i64, i64) #1

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #4

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #4

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(read)
declare <4 x i64> @llvm.masked.gather.v4i64.v4p0(<4 x ptr>, <4 x i1>, <4 x i64>) #5

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: read)
declare <4 x i64> @llvm.masked.load.v4i64.p0(ptr captures(none), <4 x i1>, <4 x i64>) #6

define void @kernelgen_nest(ptr readonly captures(none) %p0, ptr readonly captures(none) %p1, ptr readonly captures(none) %p2, i64 %p3, ptr %p4, i64 %p5, i64 %p6, ptr captures(none) %p7, i64 %p8, i64 %p9, i64 %p10, i64 %p11, i64 %p12) local_unnamed_addr {
  %.284.i.i = alloca ptr, align 8
  %.445.i.i = alloca ptr, align 8
  %.624.i.i = alloca ptr, align 8
  %.845.i.i = alloca ptr, align 8
  %.1157.i = alloca ptr, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %.1157.i)
  %.125470.not.i = icmp slt i64 %p3, 1
  br i1 %.125470.not.i, label %B92.thread.i, label %B36.lr.ph.i

B92.thread.i:                                     ; preds = %0
  %.220571.i = load i64, ptr %p1, align 8, !noalias !23
  br label %B340.i

B36.lr.ph.i:                                      ; preds = %0
  %.idx437.i = mul i64 %p6, 24
  %1 = getelementptr i8, ptr %p7, i64 %.idx437.i
  br label %B36.i

B36.i:                                            ; preds = %B68.i, %B36.lr.ph.i
  %.131469471.i = phi i64 [ 0, %B36.lr.ph.i ], [ %.138.i, %B68.i ]
  %.168.i = getelementptr i64, ptr %p1, i64 %.131469471.i
  %.169.i = load i64, ptr %.168.i, align 8, !noalias !23
  %.170.i = icmp slt i64 %.169.i, 1
  br i1 %.170.i, label %_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx.exit, label %B68.i

B68.i:                                            ; preds = %B36.i
  %.138.i = add nuw nsw i64 %.131469471.i, 1
  %.211.i = getelementptr i64, ptr %1, i64 %.131469471.i
  store i64 0, ptr %.211.i, align 8, !noalias !23
  %exitcond.not.i = icmp eq i64 %.138.i, %p3
  br i1 %exitcond.not.i, label %B92.i, label %B36.i

B92.i:                                            ; preds = %B68.i
  %.220.i = load i64, ptr %p1, align 8, !noalias !23
  %.238.not.i = icmp eq i64 %p3, 1
  br i1 %.238.not.i, label %B340.i, label %B204.i

B204.i:                                           ; preds = %B92.i
  %.247.i = getelementptr i8, ptr %p1, i64 8
  %.248.i = load i64, ptr %.247.i, align 8, !noalias !23
  %2 = getelementptr i64, ptr %p2, i64 %p5
  %.9562.not.i.i = icmp slt i64 %p5, 1
  br i1 %.9562.not.i.i, label %_ZN9kernelgen5build4nest7_turnedB2v2B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2ax.exit.i, label %B36.preheader.i.i

B36.preheader.i.i:                                ; preds = %B204.i
  %scevgep.i.i = getelementptr i8, ptr %p4, i64 8
  br label %B36.i.i

B36.i.i:                                          ; preds = %B166.i.i, %B36.preheader.i.i
  %lsr.iv.i.i = phi ptr [ %scevgep.i.i, %B36.preheader.i.i ], [ %scevgep1.i.i, %B166.i.i ]
  %.1016063.i.i = phi i64 [ 0, %B36.preheader.i.i ], [ %.108.i.i, %B166.i.i ]
  %.108.i.i = add nuw nsw i64 %.1016063.i.i, 1
  %scevgep2.i.i = getelementptr i8, ptr %lsr.iv.i.i, i64 -8
  %.140.i.i = load i64, ptr %scevgep2.i.i, align 8, !noalias !26
  %.149.i.i = load i64, ptr %lsr.iv.i.i, align 8, !noalias !26
  %.150.not.i.i = icmp eq i64 %.149.i.i, 0
  br i1 %.150.not.i.i, label %B166.i.i, label %B106.i.i

B106.i.i:                                         ; preds = %B36.i.i
  %3 = shl i64 %.1016063.i.i, 3
  %scevgep4.i.i = getelementptr i8, ptr %p2, i64 %3
  %.155.i.i = load i64, ptr %scevgep4.i.i, align 8, !noalias !26
  %.157.not.i.i = icmp eq i64 %.155.i.i, %.140.i.i
  br i1 %.157.not.i.i, label %B166.i.i, label %B130.i.i

B130.i.i:                                         ; preds = %B106.i.i
  %scevgep3.i.i = getelementptr i8, ptr %2, i64 %3
  %.166.i.i = load i64, ptr %scevgep3.i.i, align 8, !noalias !26
  %.168.i.i = icmp eq i64 %.166.i.i, %.140.i.i
  br i1 %.168.i.i, label %_ZN9kernelgen5build4nest7_turnedB2v2B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2ax.exit.i, label %B166.i.i

B166.i.i:                                         ; preds = %B130.i.i, %B106.i.i, %B36.i.i
  %scevgep1.i.i = getelementptr i8, ptr %lsr.iv.i.i, i64 24
  %exitcond.not.i.i = icmp eq i64 %p5, %.108.i.i
  br i1 %exitcond.not.i.i, label %_ZN9kernelgen5build4nest7_turnedB2v2B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2ax.exit.i, label %B36.i.i

_ZN9kernelgen5build4nest7_turnedB2v2B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2ax.exit.i: ; preds = %B166.i.i, %B130.i.i, %B204.i
  %.273.i = phi i1 [ false, %B204.i ], [ true, %B130.i.i ], [ false, %B166.i.i ]
  br i1 %.273.i, label %B204.endif.i, label %B204.endif.thread.i

B336.i:                                           ; preds = %_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx.exit140.i, %B204.endif.i
  br label %B340.i

B340.i:                                           ; preds = %_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx.exit140.i, %B204.endif.i, %B336.i, %B92.i, %B92.thread.i
  %.220573.i = phi i64 [ %.220.i, %B336.i ], [ %.220.i, %B204.endif.i ], [ %.220.i, %_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx.exit140.i ], [ %.220.i, %B92.i ], [ %.220571.i, %B92.thread.i ]
  %turned.2.0.i = phi i1 [ %.273.i, %B336.i ], [ true, %B204.endif.i ], [ false, %_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx.exit140.i ], [ false, %B92.i ], [ false, %B92.thread.i ]
  %rows.4.0.i = phi i64 [ %.248.i, %B336.i ], [ 1, %B204.endif.i ], [ 1, %_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx.exit140.i ], [ 1, %B92.i ], [ 1, %B92.thread.i ]
  %all_rows.2.0.i = phi i64 [ %.248.i, %B336.i ], [ %.248.i, %B204.endif.i ], [ %.248.i, %_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx.exit140.i ], [ 1, %B92.i ], [ 1, %B92.thread.i ]
  %.120282.not.i.i = icmp slt i64 %p6, 1
  br i1 %.120282.not.i.i, label %_ZN9kernelgen5build4nest9_classifyB2v6B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxxx.exit.i, label %B42.lr.ph.i.i

B42.lr.ph.i.i:                                    ; preds = %B340.i
  %4 = getelementptr i64, ptr %p7, i64 %p6
  %5 = getelementptr i64, ptr %p2, i64 %p5
  %.369.i.i = icmp ne i64 %rows.4.0.i, 1
  %.375.i.i = icmp slt i64 %all_rows.2.0.i, 2
  %or.cond254.not305.i.i = select i1 %.369.i.i, i1 true, i1 %.375.i.i
  %.idx257.i.i = shl i64 %p6, 4
  %6 = getelementptr i8, ptr %p7, i64 %.idx257.i.i
  %n.vec.i.i = and i64 %p5, 9223372036854775792
  %n.vec18.i.i = and i64 %p5, 9223372036854775804
  %scevgep.i1.i = getelementptr i8, ptr %p0, i64 96
  %scevgep48.i.i = getelementptr i8, ptr %p4, i64 8
  %7 = icmp sgt i64 %rows.4.0.i, 1
  %8 = icmp eq i64 %.220573.i, 1
  %9 = icmp slt i64 %p5, 1
  %10 = icmp ult i64 %p5, 4
  %11 = icmp ult i64 %p5, 16
  %12 = icmp eq i64 %p5, %n.vec.i.i
  %13 = and i64 %p5, 12
  %14 = icmp eq i64 %13, 0
  %15 = icmp eq i64 %p5, %n.vec18.i.i
  br label %B42.i.i

B42.i.i:                                          ; preds = %B792.i.i, %B42.lr.ph.i.i
  %limited.4.0289.i.i = phi i64 [ 0, %B42.lr.ph.i.i ], [ %limited.5.1.i.i, %B792.i.i ]
  %.126270285.i.i = phi i64 [ 0, %B42.lr.ph.i.i ], [ %.133.i.i, %B792.i.i ]
  %.133.i.i = add nuw nsw i64 %.126270285.i.i, 1
  %.idx302.i.i = mul i64 %.126270285.i.i, 24
  %16 = getelementptr i8, ptr %p4, i64 %.idx302.i.i
  %.165.i.i = getelementptr i8, ptr %16, i64 8
  %.166.i2.i = load i64, ptr %.165.i.i, align 8, !noalias !29
  %.177.i.i = getelementptr i8, ptr %16, i64 16
  %.178.i.i = load i64, ptr %.177.i.i, align 8, !noalias !29
  %.180.i.i = add nsw i64 %.178.i.i, %p8
  %.185.i.i = getelementptr i64, ptr %4, i64 %.126270285.i.i
  store i64 %.180.i.i, ptr %.185.i.i, align 8, !noalias !29
  switch i64 %.166.i2.i, label %B244.i.i [
    i64 3, label %B154.i.i
    i64 0, label %B212.i.i
  ]

B154.i.i:                                         ; preds = %B42.i.i
  %.11.i.i.i = tail call i64 @llvm.smax.i64(i64 %limited.4.0289.i.i, i64 1)
  br label %B792.i.i

B212.i.i:                                         ; preds = %B42.i.i
  %.250.i.i = getelementptr i64, ptr %p0, i64 %.126270285.i.i
  %.251.i.i = load i64, ptr %.250.i.i, align 8, !noalias !29
  %sunkaddr.i.i = shl i64 %.126270285.i.i, 3
  %sunkaddr52.i.i = getelementptr inbounds i8, ptr %4, i64 %sunkaddr.i.i
  store i64 %.251.i.i, ptr %sunkaddr52.i.i, align 8, !noalias !29
  br label %B792.i.i

B244.i.i:                                         ; preds = %B42.i.i
  %.261.i.i = getelementptr i64, ptr %p0, i64 %.126270285.i.i
  %.262.i.i = load i64, ptr %.261.i.i, align 8, !noalias !29
  %.265.i.i = getelementptr i64, ptr %p7, i64 %.126270285.i.i
  store i64 %.262.i.i, ptr %.265.i.i, align 8, !noalias !29
  %.271.i.i = load i64, ptr %16, align 8, !noalias !29
  %.274.i.i = getelementptr i64, ptr %p2, i64 %.126270285.i.i
  %.275.i.i = load i64, ptr %.274.i.i, align 8, !noalias !29
  br i1 %7, label %B316.i.i, label %B340.i.i

B316.i.i:                                         ; preds = %B244.i.i
  %.289.i.i = getelementptr i64, ptr %5, i64 %.126270285.i.i
  %.290.i.i = load i64, ptr %.289.i.i, align 8, !noalias !29
  br label %B340.i.i

B340.i.i:                                         ; preds = %B316.i.i, %B244.i.i
  %"$phi340.1.2.2.i.i" = phi i64 [ %.290.i.i, %B316.i.i ], [ 0, %B244.i.i ]
  %.306.i.i = icmp eq i64 %.275.i.i, %.271.i.i
  %or.cond.i.i = select i1 %.306.i.i, i1 true, i1 %8
  br i1 %or.cond.i.i, label %B366.i.i, label %B396.i.i

B366.i.i:                                         ; preds = %B340.i.i
  %.316.i.i = mul nsw i64 %.271.i.i, %.220573.i
  %.318.i.i = icmp ne i64 %"$phi340.1.2.2.i.i", %.316.i.i
  %or.cond252.i.i = select i1 %7, i1 %.318.i.i, i1 false
  br i1 %or.cond252.i.i, label %B396.thread.i.i, label %B556.i.i

B396.i.i:                                         ; preds = %B340.i.i
  %.326.i.i = icmp eq i64 %.166.i2.i, 1
  br i1 %.326.i.i, label %B432.i.i, label %B486.i.i

B396.thread.i.i:                                  ; preds = %B366.i.i
  %.not1.i.i = icmp eq i64 %.166.i2.i, 1
  br i1 %.not1.i.i, label %B444.i.i, label %B760.i.i

B432.i.i:                                         ; preds = %B396.i.i
  br i1 %7, label %B444.i.i, label %B458.i.i

B444.i.i:                                         ; preds = %B432.i.i, %B396.thread.i.i
  %.336.i.i = icmp eq i64 %"$phi340.1.2.2.i.i", 0
  %spec.select253.i.i = select i1 %.336.i.i, i64 2, i64 1
  br label %B760.i.i

B458.i.i:                                         ; preds = %B432.i.i
  %.348.i.i = icmp eq i64 %.275.i.i, 0
  %brmerge.i.i = select i1 %.348.i.i, i1 true, i1 %or.cond254.not305.i.i
  %.mux.i.i = select i1 %.348.i.i, i64 2, i64 1
  br i1 %brmerge.i.i, label %B760.i.i, label %B510.i.i

B486.i.i:                                         ; preds = %B396.i.i
  br i1 %or.cond254.not305.i.i, label %B760.i.i, label %B510.i.i

B510.i.i:                                         ; preds = %B486.i.i, %B458.i.i
  %.386.i.i = getelementptr i64, ptr %5, i64 %.126270285.i.i
  %.387.i.i = load i64, ptr %.386.i.i, align 8, !noalias !29
  %.389.i.i = icmp eq i64 %.387.i.i, %.271.i.i
  br i1 %.389.i.i, label %B792.i.i, label %B760.i.i

B556.i.i:                                         ; preds = %B366.i.i
  %17 = icmp ne i64 %.166.i2.i, 1
  %brmerge304.i.i = select i1 %17, i1 true, i1 %9
  br i1 %brmerge304.i.i, label %B792.i.i, label %iter.check.i.i

iter.check.i.i:                                   ; preds = %B556.i.i
  br i1 %10, label %B610.preheader.i.i, label %vector.main.loop.iter.check.i.i

vector.main.loop.iter.check.i.i:                  ; preds = %iter.check.i.i
  br i1 %11, label %vec.epilog.ph.i.i, label %vector.ph.i.i

vector.ph.i.i:                                    ; preds = %vector.main.loop.iter.check.i.i
  %broadcast.splatinsert.i.i = insertelement <4 x i64> poison, i64 %.262.i.i, i64 0
  %broadcast.splat.i.i = shufflevector <4 x i64> %broadcast.splatinsert.i.i, <4 x i64> poison, <4 x i32> zeroinitializer
  br label %vector.body.i.i

vector.body.i.i:                                  ; preds = %vector.body.i.i, %vector.ph.i.i
  %index.i.i = phi i64 [ 0, %vector.ph.i.i ], [ %index.next.i.i, %vector.body.i.i ]
  %vec.phi.i.i = phi <4 x i1> [ zeroinitializer, %vector.ph.i.i ], [ %predphi.i.i, %vector.body.i.i ]
  %vec.phi3.i.i = phi <4 x i1> [ zeroinitializer, %vector.ph.i.i ], [ %predphi12.i.i, %vector.body.i.i ]
  %vec.phi4.i.i = phi <4 x i1> [ zeroinitializer, %vector.ph.i.i ], [ %predphi13.i.i, %vector.body.i.i ]
  %vec.phi5.i.i = phi <4 x i1> [ zeroinitializer, %vector.ph.i.i ], [ %predphi14.i.i, %vector.body.i.i ]
  %vec.ind.i.i = phi <4 x i64> [ <i64 0, i64 1, i64 2, i64 3>, %vector.ph.i.i ], [ %vec.ind.next.i.i, %vector.body.i.i ]
  %18 = mul <4 x i64> %vec.ind.i.i, splat (i64 24)
  %19 = add <4 x i64> %18, splat (i64 96)
  %20 = add <4 x i64> %18, splat (i64 192)
  %21 = add <4 x i64> %18, splat (i64 288)
  %22 = getelementptr i8, ptr %p4, <4 x i64> %18
  %23 = getelementptr i8, ptr %p4, <4 x i64> %19
  %24 = getelementptr i8, ptr %p4, <4 x i64> %20
  %25 = getelementptr i8, ptr %p4, <4 x i64> %21
  %26 = getelementptr i8, <4 x ptr> %22, i64 8
  %27 = getelementptr i8, <4 x ptr> %23, i64 8
  %28 = getelementptr i8, <4 x ptr> %24, i64 8
  %29 = getelementptr i8, <4 x ptr> %25, i64 8
  %wide.masked.gather.i.i = tail call <4 x i64> @llvm.masked.gather.v4i64.v4p0(<4 x ptr> align 8 %26, <4 x i1> splat (i1 true), <4 x i64> poison), !noalias !29
  %wide.masked.gather6.i.i = tail call <4 x i64> @llvm.masked.gather.v4i64.v4p0(<4 x ptr> align 8 %27, <4 x i1> splat (i1 true), <4 x i64> poison), !noalias !29
  %wide.masked.gather7.i.i = tail call <4 x i64> @llvm.masked.gather.v4i64.v4p0(<4 x ptr> align 8 %28, <4 x i1> splat (i1 true), <4 x i64> poison), !noalias !29
  %wide.masked.gather8.i.i = tail call <4 x i64> @llvm.masked.gather.v4i64.v4p0(<4 x ptr> align 8 %29, <4 x i1> splat (i1 true), <4 x i64> poison), !noalias !29
  %30 = icmp eq <4 x i64> %wide.masked.gather.i.i, splat (i64 2)
  %31 = icmp eq <4 x i64> %wide.masked.gather6.i.i, splat (i64 2)
  %32 = icmp eq <4 x i64> %wide.masked.gather7.i.i, splat (i64 2)
  %33 = icmp eq <4 x i64> %wide.masked.gather8.i.i, splat (i64 2)
  %34 = shl i64 %index.i.i, 3
  %scevgep45.i.i = getelementptr i8, ptr %scevgep.i1.i, i64 %34
  %scevgep46.i.i = getelementptr i8, ptr %scevgep45.i.i, i64 -96
  %scevgep44.i.i = getelementptr i8, ptr %scevgep45.i.i, i64 -64
  %scevgep42.i.i = getelementptr i8, ptr %scevgep45.i.i, i64 -32
  %wide.masked.load.i.i = tail call <4 x i64> @llvm.masked.load.v4i64.p0(ptr readonly align 8 %scevgep46.i.i, <4 x i1> %30, <4 x i64> poison), !noalias !29
  %wide.masked.load9.i.i = tail call <4 x i64> @llvm.masked.load.v4i64.p0(ptr readonly align 8 %scevgep44.i.i, <4 x i1> %31, <4 x i64> poison), !noalias !29
  %wide.masked.load10.i.i = tail call <4 x i64> @llvm.masked.load.v4i64.p0(ptr readonly align 8 %scevgep42.i.i, <4 x i1> %32, <4 x i64> poison), !noalias !29
  %wide.masked.load11.i.i = tail call <4 x i64> @llvm.masked.load.v4i64.p0(ptr readonly align 8 %scevgep45.i.i, <4 x i1> %33, <4 x i64> poison), !noalias !29
  %35 = icmp eq <4 x i64> %wide.masked.load.i.i, %broadcast.splat.i.i
  %36 = icmp eq <4 x i64> %wide.masked.load9.i.i, %broadcast.splat.i.i
  %37 = icmp eq <4 x i64> %wide.masked.load10.i.i, %broadcast.splat.i.i
  %38 = icmp eq <4 x i64> %wide.masked.load11.i.i, %broadcast.splat.i.i
  %39 = select <4 x i1> %30, <4 x i1> %35, <4 x i1> zeroinitializer
  %predphi.i.i = or <4 x i1> %vec.phi.i.i, %39
  %40 = select <4 x i1> %31, <4 x i1> %36, <4 x i1> zeroinitializer
  %predphi12.i.i = or <4 x i1> %vec.phi3.i.i, %40
  %41 = select <4 x i1> %32, <4 x i1> %37, <4 x i1> zeroinitializer
  %predphi13.i.i = or <4 x i1> %vec.phi4.i.i, %41
  %42 = select <4 x i1> %33, <4 x i1> %38, <4 x i1> zeroinitializer
  %predphi14.i.i = or <4 x i1> %vec.phi5.i.i, %42
  %index.next.i.i = add nuw nsw i64 %index.i.i, 16
  %vec.ind.next.i.i = add <4 x i64> %vec.ind.i.i, splat (i64 16)
  %43 = icmp eq i64 %n.vec.i.i, %index.next.i.i
  br i1 %43, label %middle.block.i.i, label %vector.body.i.i, !llvm.loop !32

middle.block.i.i:                                 ; preds = %vector.body.i.i
  %bin.rdx.i.i = or <4 x i1> %predphi.i.i, %predphi12.i.i
  %bin.rdx15.i.i = or <4 x i1> %predphi13.i.i, %bin.rdx.i.i
  %bin.rdx16.i.i = or <4 x i1> %predphi14.i.i, %bin.rdx15.i.i
  %bin.rdx16.fr.i.i = freeze <4 x i1> %bin.rdx16.i.i
  %44 = bitcast <4 x i1> %bin.rdx16.fr.i.i to i4
  %.not.i.i = icmp ne i4 %44, 0
  %rdx.select.i.i = zext i1 %.not.i.i to i64
  br i1 %12, label %B738.i.i, label %vec.epilog.iter.check.i.i

vec.epilog.iter.check.i.i:                        ; preds = %middle.block.i.i
  br i1 %14, label %B610.preheader.i.i, label %vec.epilog.ph.i.i, !prof !18

vec.epilog.ph.i.i:                                ; preds = %vec.epilog.iter.check.i.i, %vector.main.loop.iter.check.i.i
  %bc.resume.val.i.i = phi i64 [ %n.vec.i.i, %vec.epilog.iter.check.i.i ], [ 0, %vector.main.loop.iter.check.i.i ]
  %bc.merge.rdx.i.i = phi i1 [ %.not.i.i, %vec.epilog.iter.check.i.i ], [ false, %vector.main.loop.iter.check.i.i ]
  %broadcast.splatinsert19.i.i = insertelement <4 x i64> poison, i64 %.262.i.i, i64 0
  %broadcast.splat20.i.i = shufflevector <4 x i64> %broadcast.splatinsert19.i.i, <4 x i64> poison, <4 x i32> zeroinitializer
  %broadcast.splatinsert21.i.i = insertelement <4 x i1> poison, i1 %bc.merge.rdx.i.i, i64 0
  %broadcast.splat22.i.i = shufflevector <4 x i1> %broadcast.splatinsert21.i.i, <4 x i1> poison, <4 x i32> zeroinitializer
  %broadcast.splatinsert23.i.i = insertelement <4 x i64> poison, i64 %bc.resume.val.i.i, i64 0
  %broadcast.splat24.i.i = shufflevector <4 x i64> %broadcast.splatinsert23.i.i, <4 x i64> poison, <4 x i32> zeroinitializer
  %induction.i.i = or disjoint <4 x i64> %broadcast.splat24.i.i, <i64 0, i64 1, i64 2, i64 3>
  br label %vec.epilog.vector.body.i.i

vec.epilog.vector.body.i.i:                       ; preds = %vec.epilog.vector.body.i.i, %vec.epilog.ph.i.i
  %index25.i.i = phi i64 [ %bc.resume.val.i.i, %vec.epilog.ph.i.i ], [ %index.next31.i.i, %vec.epilog.vector.body.i.i ]
  %vec.phi26.i.i = phi <4 x i1> [ %broadcast.splat22.i.i, %vec.epilog.ph.i.i ], [ %predphi30.i.i, %vec.epilog.vector.body.i.i ]
  %vec.ind27.i.i = phi <4 x i64> [ %induction.i.i, %vec.epilog.ph.i.i ], [ %vec.ind.next32.i.i, %vec.epilog.vector.body.i.i ]
  %45 = mul <4 x i64> %vec.ind27.i.i, splat (i64 24)
  %46 = getelementptr i8, ptr %p4, <4 x i64> %45
  %47 = getelementptr i8, <4 x ptr> %46, i64 8
  %wide.masked.gather28.i.i = tail call <4 x i64> @llvm.masked.gather.v4i64.v4p0(<4 x ptr> align 8 %47, <4 x i1> splat (i1 true), <4 x i64> poison), !noalias !29
  %48 = icmp eq <4 x i64> %wide.masked.gather28.i.i, splat (i64 2)
  %49 = shl i64 %index25.i.i, 3
  %scevgep47.i.i = getelementptr i8, ptr %p0, i64 %49
  %wide.masked.load29.i.i = tail call <4 x i64> @llvm.masked.load.v4i64.p0(ptr readonly align 8 %scevgep47.i.i, <4 x i1> %48, <4 x i64> poison), !noalias !29
  %50 = icmp eq <4 x i64> %wide.masked.load29.i.i, %broadcast.splat20.i.i
  %51 = select <4 x i1> %48, <4 x i1> %50, <4 x i1> zeroinitializer
  %.fr.i.i = freeze <4 x i1> %51
  %predphi30.i.i = or <4 x i1> %vec.phi26.i.i, %.fr.i.i
  %index.next31.i.i = add nuw i64 %index25.i.i, 4
  %vec.ind.next32.i.i = add nuw nsw <4 x i64> %vec.ind27.i.i, splat (i64 4)
  %52 = icmp eq i64 %n.vec18.i.i, %index.next31.i.i
  br i1 %52, label %vec.epilog.middle.block.i.i, label %vec.epilog.vector.body.i.i, !llvm.loop !33

vec.epilog.middle.block.i.i:                      ; preds = %vec.epilog.vector.body.i.i
  %53 = bitcast <4 x i1> %predphi30.i.i to i4
  %.not37.i.i = icmp ne i4 %53, 0
  %rdx.select33.i.i = zext i1 %.not37.i.i to i64
  br i1 %15, label %B738.i.i, label %B610.preheader.i.i

B610.preheader.i.i:                               ; preds = %vec.epilog.middle.block.i.i, %vec.epilog.iter.check.i.i, %iter.check.i.i
  %mode.6.3265.ph.i.i = phi i64 [ 0, %iter.check.i.i ], [ %rdx.select.i.i, %vec.epilog.iter.check.i.i ], [ %rdx.select33.i.i, %vec.epilog.middle.block.i.i ]
  %.517261263.ph.i.i = phi i64 [ 0, %iter.check.i.i ], [ %n.vec.i.i, %vec.epilog.iter.check.i.i ], [ %n.vec18.i.i, %vec.epilog.middle.block.i.i ]
  %54 = mul i64 %.517261263.ph.i.i, 24
  %scevgep49.i.i = getelementptr i8, ptr %scevgep48.i.i, i64 %54
  br label %B610.i.i

B610.i.i:                                         ; preds = %B708.i.i, %B610.preheader.i.i
  %lsr.iv.i3.i = phi ptr [ %scevgep49.i.i, %B610.preheader.i.i ], [ %scevgep50.i.i, %B708.i.i ]
  %mode.6.3265.i.i = phi i64 [ %mode.6.3265.ph.i.i, %B610.preheader.i.i ], [ %mode.7.4.i.i, %B708.i.i ]
  %.517261263.i.i = phi i64 [ %.517261263.ph.i.i, %B610.preheader.i.i ], [ %.524.i.i, %B708.i.i ]
  %.524.i.i = add nuw nsw i64 %.517261263.i.i, 1
  %.563.i.i = load i64, ptr %lsr.iv.i3.i, align 8, !noalias !29
  %.564.i.i = icmp eq i64 %.563.i.i, 2
  br i1 %.564.i.i, label %B658.i.i, label %B708.i.i

B658.i.i:                                         ; preds = %B610.i.i
  %55 = shl i64 %.517261263.i.i, 3
  %scevgep51.i.i = getelementptr i8, ptr %p0, i64 %55
  %.574.i.i = load i64, ptr %scevgep51.i.i, align 8, !noalias !29
  %.581.i.i = icmp eq i64 %.574.i.i, %.262.i.i
  %spec.select255.i.i = select i1 %.581.i.i, i64 1, i64 %mode.6.3265.i.i
  br label %B708.i.i

B708.i.i:                                         ; preds = %B658.i.i, %B610.i.i
  %mode.7.4.i.i = phi i64 [ %mode.6.3265.i.i, %B610.i.i ], [ %spec.select255.i.i, %B658.i.i ]
  %scevgep50.i.i = getelementptr i8, ptr %lsr.iv.i3.i, i64 24
  %exitcond.not.i4.i = icmp eq i64 %p5, %.524.i.i
  br i1 %exitcond.not.i4.i, label %B738.i.i, label %B610.i.i, !llvm.loop !34

B738.i.i:                                         ; preds = %B708.i.i, %vec.epilog.middle.block.i.i, %middle.block.i.i
  %mode.7.4.lcssa.i.i = phi i64 [ %rdx.select33.i.i, %vec.epilog.middle.block.i.i ], [ %rdx.select.i.i, %middle.block.i.i ], [ %mode.7.4.i.i, %B708.i.i ]
  %56 = icmp eq i64 %mode.7.4.lcssa.i.i, 0
  br i1 %56, label %B792.i.i, label %B760.i.i

B760.i.i:                                         ; preds = %B738.i.i, %B510.i.i, %B486.i.i, %B458.i.i, %B444.i.i, %B396.thread.i.i
  %mode.5.2.ph229.i.i = phi i64 [ 1, %B738.i.i ], [ %.mux.i.i, %B458.i.i ], [ 1, %B396.thread.i.i ], [ 1, %B486.i.i ], [ 1, %B510.i.i ], [ %spec.select253.i.i, %B444.i.i ]
  %.11.i1.i.i = tail call i64 @llvm.smax.i64(i64 %limited.4.0289.i.i, i64 1)
  br label %B792.i.i

B792.i.i:                                         ; preds = %B760.i.i, %B738.i.i, %B556.i.i, %B510.i.i, %B212.i.i, %B154.i.i
  %mode.9.1.i.i = phi i64 [ 0, %B556.i.i ], [ 0, %B212.i.i ], [ 3, %B510.i.i ], [ 0, %B154.i.i ], [ 0, %B738.i.i ], [ %mode.5.2.ph229.i.i, %B760.i.i ]
  %limited.5.1.i.i = phi i64 [ %limited.4.0289.i.i, %B556.i.i ], [ %limited.4.0289.i.i, %B212.i.i ], [ 2, %B510.i.i ], [ %.11.i.i.i, %B154.i.i ], [ %limited.4.0289.i.i, %B738.i.i ], [ %.11.i1.i.i, %B760.i.i ]
  %.678.i.i = getelementptr i64, ptr %6, i64 %.126270285.i.i
  store i64 %mode.9.1.i.i, ptr %.678.i.i, align 8, !noalias !29
  %exitcond301.not.i.i = icmp eq i64 %.133.i.i, %p6
  br i1 %exitcond301.not.i.i, label %_ZN9kernelgen5build4nest9_classifyB2v6B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxxx.exit.i, label %B42.i.i

_ZN9kernelgen5build4nest9_classifyB2v6B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxxx.exit.i: ; preds = %B792.i.i, %B340.i
  %limited.4.0.lcssa.i.i = phi i64 [ 0, %B340.i ], [ %limited.5.1.i.i, %B792.i.i ]
  %.421.not.i = icmp eq i64 %limited.4.0.lcssa.i.i, 0
  br i1 %.421.not.i, label %B760.i, label %B392.i

B392.i:                                           ; preds = %_ZN9kernelgen5build4nest9_classifyB2v6B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxxx.exit.i
  br i1 %.120282.not.i.i, label %common.ret.i.i, label %iter.check.i5.i

iter.check.i5.i:                                  ; preds = %B392.i
  %min.iters.check.i.i = icmp ult i64 %p6, 4
  br i1 %min.iters.check.i.i, label %B40.preheader.i.i, label %vector.main.loop.iter.check.i6.i

vector.main.loop.iter.check.i6.i:                 ; preds = %iter.check.i5.i
  %min.iters.check7.i.i = icmp ult i64 %p6, 16
  br i1 %min.iters.check7.i.i, label %vec.epilog.ph.i18.i, label %vector.ph.i7.i

vector.ph.i7.i:                                   ; preds = %vector.main.loop.iter.check.i6.i
  %n.vec.i8.i = and i64 %p6, 9223372036854775792
  br label %vector.body.i9.i

vector.body.i9.i:                                 ; preds = %vector.body.i9.i, %vector.ph.i7.i
  %lsr.iv43.i.i = phi i64 [ %lsr.iv.next44.i.i, %vector.body.i9.i ], [ %n.vec.i8.i, %vector.ph.i7.i ]
  %vec.phi.i10.i = phi <4 x i64> [ %predphi.i13.i, %vector.body.i9.i ], [ zeroinitializer, %vector.ph.i7.i ]
  %vec.phi8.i.i = phi <4 x i64> [ %predphi18.i.i, %vector.body.i9.i ], [ zeroinitializer, %vector.ph.i7.i ]
  %vec.phi9.i.i = phi <4 x i64> [ %predphi19.i.i, %vector.body.i9.i ], [ zeroinitializer, %vector.ph.i7.i ]
  %vec.phi10.i.i = phi <4 x i64> [ %predphi20.i.i, %vector.body.i9.i ], [ zeroinitializer, %vector.ph.i7.i ]
  %vec.ind.i11.i = phi <4 x i64> [ %vec.ind.next.i14.i, %vector.body.i9.i ], [ <i64 0, i64 1, i64 2, i64 3>, %vector.ph.i7.i ]
  %57 = mul <4 x i64> %vec.ind.i11.i, splat (i64 24)
  %58 = add <4 x i64> %57, splat (i64 96)
  %59 = add <4 x i64> %57, splat (i64 192)
  %60 = add <4 x i64> %57, splat (i64 288)
  %61 = getelementptr i8, ptr %p4, <4 x i64> %57
  %62 = getelementptr i8, ptr %p4, <4 x i64> %58
  %63 = getelementptr i8, ptr %p4, <4 x i64> %59
  %64 = getelementptr i8, ptr %p4, <4 x i64> %60
  %65 = getelementptr i8, <4 x ptr> %61, i64 8
  %66 = getelementptr i8, <4 x ptr> %62, i64 8
  %67 = getelementptr i8, <4 x ptr> %63, i64 8
  %68 = getelementptr i8, <4 x ptr> %64, i64 8
  %wide.masked.gather.i12.i = tail call <4 x i64> @llvm.masked.gather.v4i64.v4p0(<4 x ptr> align 8 %65, <4 x i1> splat (i1 true), <4 x i64> poison), !noalias !35
  %wide.masked.gather11.i.i = tail call <4 x i64> @llvm.masked.gather.v4i64.v4p0(<4 x ptr> align 8 %66, <4 x i1> splat (i1 true), <4 x i64> poison), !noalias !35
  %wide.masked.gather12.i.i = tail call <4 x i64> @llvm.masked.gather.v4i64.v4p0(<4 x ptr> align 8 %67, <4 x i1> splat (i1 true), <4 x i64> poison), !noalias !35
  %wide.masked.gather13.i.i = tail call <4 x i64> @llvm.masked.gather.v4i64.v4p0(<4 x ptr> align 8 %68, <4 x i1> splat (i1 true), <4 x i64> poison), !noalias !35
  %69 = icmp ne <4 x i64> %wide.masked.gather.i12.i, zeroinitializer
  %70 = icmp ne <4 x i64> %wide.masked.gather11.i.i, zeroinitializer
  %71 = icmp ne <4 x i64> %wide.masked.gather12.i.i, zeroinitializer
  %72 = icmp ne <4 x i64> %wide.masked.gather13.i.i, zeroinitializer
  %wide.masked.gather14.i.i = tail call <4 x i64> @llvm.masked.gather.v4i64.v4p0(<4 x ptr> align 8 %61, <4 x i1> %69, <4 x i64> zeroinitializer), !noalias !35
  %wide.masked.gather15.i.i = tail call <4 x i64> @llvm.masked.gather.v4i64.v4p0(<4 x ptr> align 8 %62, <4 x i1> %70, <4 x i64> zeroinitializer), !noalias !35
  %wide.masked.gather16.i.i = tail call <4 x i64> @llvm.masked.gather.v4i64.v4p0(<4 x ptr> align 8 %63, <4 x i1> %71, <4 x i64> zeroinitializer), !noalias !35
  %wide.masked.gather17.i.i = tail call <4 x i64> @llvm.masked.gather.v4i64.v4p0(<4 x ptr> align 8 %64, <4 x i1> %72, <4 x i64> zeroinitializer), !noalias !35
  %predphi.i13.i = add <4 x i64> %wide.masked.gather14.i.i, %vec.phi.i10.i
  %predphi18.i.i = add <4 x i64> %wide.masked.gather15.i.i, %vec.phi8.i.i
  %predphi19.i.i = add <4 x i64> %wide.masked.gather16.i.i, %vec.phi9.i.i
  %predphi20.i.i = add <4 x i64> %wide.masked.gather17.i.i, %vec.phi10.i.i
  %vec.ind.next.i14.i = add <4 x i64> %vec.ind.i11.i, splat (i64 16)
  %lsr.iv.next44.i.i = add nsw i64 %lsr.iv43.i.i, -16
  %73 = icmp eq i64 %lsr.iv.next44.i.i, 0
  br i1 %73, label %middle.block.i15.i, label %vector.body.i9.i, !llvm.loop !38

middle.block.i15.i:                               ; preds = %vector.body.i9.i
  %bin.rdx.i16.i = add <4 x i64> %predphi18.i.i, %predphi.i13.i
  %bin.rdx21.i.i = add <4 x i64> %bin.rdx.i16.i, %predphi19.i.i
  %bin.rdx22.i.i = add <4 x i64> %bin.rdx21.i.i, %predphi20.i.i
  %74 = tail call i64 @llvm.vector.reduce.add.v4i64(<4 x i64> %bin.rdx22.i.i)
  %cmp.n.i.i = icmp eq i64 %p6, %n.vec.i8.i
  br i1 %cmp.n.i.i, label %common.ret.loopexit.i.i, label %vec.epilog.iter.check.i17.i

vec.epilog.iter.check.i17.i:                      ; preds = %middle.block.i15.i
  %75 = and i64 %p6, 12
  %min.epilog.iters.check.i.i = icmp eq i64 %75, 0
  br i1 %min.epilog.iters.check.i.i, label %B40.preheader.i.i, label %vec.epilog.ph.i18.i, !prof !18

vec.epilog.ph.i18.i:                              ; preds = %vec.epilog.iter.check.i17.i, %vector.main.loop.iter.check.i6.i
  %bc.resume.val.i19.i = phi i64 [ %n.vec.i8.i, %vec.epilog.iter.check.i17.i ], [ 0, %vector.main.loop.iter.check.i6.i ]
  %bc.merge.rdx.i20.i = phi i64 [ %74, %vec.epilog.iter.check.i17.i ], [ 0, %vector.main.loop.iter.check.i6.i ]
  %n.vec24.i.i = and i64 %p6, 9223372036854775804
  %76 = insertelement <4 x i64> <i64 poison, i64 0, i64 0, i64 0>, i64 %bc.merge.rdx.i20.i, i64 0
  %broadcast.splatinsert.i21.i = insertelement <4 x i64> poison, i64 %bc.resume.val.i19.i, i64 0
  %broadcast.splat.i22.i = shufflevector <4 x i64> %broadcast.splatinsert.i21.i, <4 x i64> poison, <4 x i32> zeroinitializer
  %induction.i23.i = or disjoint <4 x i64> %broadcast.splat.i22.i, <i64 0, i64 1, i64 2, i64 3>
  %77 = sub nsw i64 %bc.resume.val.i19.i, %n.vec24.i.i
  br label %vec.epilog.vector.body.i24.i

vec.epilog.vector.body.i24.i:                     ; preds = %vec.epilog.vector.body.i24.i, %vec.epilog.ph.i18.i
  %lsr.iv41.i.i = phi i64 [ %lsr.iv.next42.i.i, %vec.epilog.vector.body.i24.i ], [ %77, %vec.epilog.ph.i18.i ]
  %vec.phi26.i25.i = phi <4 x i64> [ %predphi30.i28.i, %vec.epilog.vector.body.i24.i ], [ %76, %vec.epilog.ph.i18.i ]
  %vec.ind27.i26.i = phi <4 x i64> [ %vec.ind.next32.i29.i, %vec.epilog.vector.body.i24.i ], [ %induction.i23.i, %vec.epilog.ph.i18.i ]
  %78 = mul <4 x i64> %vec.ind27.i26.i, splat (i64 24)
  %79 = getelementptr i8, ptr %p4, <4 x i64> %78
  %80 = getelementptr i8, <4 x ptr> %79, i64 8
  %wide.masked.gather28.i27.i = tail call <4 x i64> @llvm.masked.gather.v4i64.v4p0(<4 x ptr> align 8 %80, <4 x i1> splat (i1 true), <4 x i64> poison), !noalias !35
  %81 = icmp ne <4 x i64> %wide.masked.gather28.i27.i, zeroinitializer
  %wide.masked.gather29.i.i = tail call <4 x i64> @llvm.masked.gather.v4i64.v4p0(<4 x ptr> align 8 %79, <4 x i1> %81, <4 x i64> zeroinitializer), !noalias !35
  %predphi30.i28.i = add <4 x i64> %wide.masked.gather29.i.i, %vec.phi26.i25.i
  %vec.ind.next32.i29.i = add nuw nsw <4 x i64> %vec.ind27.i26.i, splat (i64 4)
  %lsr.iv.next42.i.i = add i64 %lsr.iv41.i.i, 4
  %82 = icmp eq i64 %lsr.iv.next42.i.i, 0
  br i1 %82, label %vec.epilog.middle.block.i30.i, label %vec.epilog.vector.body.i24.i, !llvm.loop !39

vec.epilog.middle.block.i30.i:                    ; preds = %vec.epilog.vector.body.i24.i
  %83 = tail call i64 @llvm.vector.reduce.add.v4i64(<4 x i64> %predphi30.i28.i)
  %cmp.n33.i.i = icmp eq i64 %p6, %n.vec24.i.i
  br i1 %cmp.n33.i.i, label %common.ret.loopexit.i.i, label %B40.preheader.i.i

B40.preheader.i.i:                                ; preds = %vec.epilog.middle.block.i30.i, %vec.epilog.iter.check.i17.i, %iter.check.i5.i
  %size.2.062.ph.i.i = phi i64 [ 0, %iter.check.i5.i ], [ %74, %vec.epilog.iter.check.i17.i ], [ %83, %vec.epilog.middle.block.i30.i ]
  %.1015860.ph.i.i = phi i64 [ 0, %iter.check.i5.i ], [ %n.vec.i8.i, %vec.epilog.iter.check.i17.i ], [ %n.vec24.i.i, %vec.epilog.middle.block.i30.i ]
  %84 = mul i64 %.1015860.ph.i.i, 24
  %85 = getelementptr i8, ptr %p4, i64 %84
  %scevgep.i31.i = getelementptr i8, ptr %85, i64 8
  %86 = sub nsw i64 %p6, %.1015860.ph.i.i
  br label %B40.i.i

B40.i.i:                                          ; preds = %B116.i.i, %B40.preheader.i.i
  %lsr.iv40.i.i = phi i64 [ %86, %B40.preheader.i.i ], [ %lsr.iv.next.i.i, %B116.i.i ]
  %lsr.iv.i32.i = phi ptr [ %scevgep.i31.i, %B40.preheader.i.i ], [ %scevgep38.i.i, %B116.i.i ]
  %size.2.062.i.i = phi i64 [ %size.2.062.ph.i.i, %B40.preheader.i.i ], [ %size.3.1.i.i, %B116.i.i ]
  %.145.i.i = load i64, ptr %lsr.iv.i32.i, align 8, !noalias !35
  %.146.not.i.i = icmp eq i64 %.145.i.i, 0
  br i1 %.146.not.i.i, label %B116.i.i, label %B88.i.i

B88.i.i:                                          ; preds = %B40.i.i
  %sunkaddr.i33.i = getelementptr i8, ptr %lsr.iv.i32.i, i64 -8
  %.154.i.i = load i64, ptr %sunkaddr.i33.i, align 8, !noalias !35
  %.156.i.i = add nsw i64 %.154.i.i, %size.2.062.i.i
  br label %B116.i.i

B116.i.i:                                         ; preds = %B88.i.i, %B40.i.i
  %size.3.1.i.i = phi i64 [ %.156.i.i, %B88.i.i ], [ %size.2.062.i.i, %B40.i.i ]
  %scevgep38.i.i = getelementptr i8, ptr %lsr.iv.i32.i, i64 24
  %lsr.iv.next.i.i = add i64 %lsr.iv40.i.i, -1
  %exitcond.not.i34.i = icmp eq i64 %lsr.iv.next.i.i, 0
  br i1 %exitcond.not.i34.i, label %common.ret.loopexit.i.i, label %B40.i.i, !llvm.loop !40

common.ret.loopexit.i.i:                          ; preds = %B116.i.i, %vec.epilog.middle.block.i30.i, %middle.block.i15.i
  %size.3.1.lcssa.i.i = phi i64 [ %83, %vec.epilog.middle.block.i30.i ], [ %74, %middle.block.i15.i ], [ %size.3.1.i.i, %B116.i.i ]
  %87 = tail call i64 @llvm.smax.i64(i64 %size.3.1.lcssa.i.i, i64 1)
  br label %common.ret.i.i

common.ret.i.i:                                   ; preds = %common.ret.loopexit.i.i, %B392.i
  %size.2.0.lcssa.i.i = phi i64 [ 1, %B392.i ], [ %87, %common.ret.loopexit.i.i ]
  %88 = icmp samesign ult i64 %size.2.0.lcssa.i.i, 24577
  br i1 %88, label %89, label %_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx.exit.i

89:                                               ; preds = %common.ret.i.i
  %90 = trunc nuw nsw i64 %size.2.0.lcssa.i.i to i32
  %91 = udiv i32 24576, %90
  %92 = lshr i32 %91, 6
  %93 = tail call i32 @llvm.umax.i32(i32 %92, i32 1)
  %94 = shl nuw nsw i32 %93, 6
  %95 = zext nneg i32 %94 to i64
  br label %_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx.exit.i

_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx.exit.i: ; preds = %89, %common.ret.i.i
  %.2655556.i.i = phi i64 [ %95, %89 ], [ 64, %common.ret.i.i ]
  %.11.i2.i.i = tail call i64 @llvm.smin.i64(i64 %p9, i64 %.2655556.i.i)
  %.470.i = icmp sgt i64 %rows.4.0.i, 1
  br i1 %.470.i, label %B446.i, label %B534.i

B446.i:                                           ; preds = %_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx.exit.i
  %.490.i = icmp eq i64 %.220573.i, 0
  br i1 %turned.2.0.i, label %B450.i, label %B492.i

B450.i:                                           ; preds = %B446.i
  br i1 %.490.i, label %B500.i, label %B450.else.i, !prof !0

B492.i:                                           ; preds = %B446.i
  br i1 %.490.i, label %B500.i, label %B492.else.i, !prof !0

B500.i:                                           ; preds = %B492.else.if.i, %B492.else.i, %B450.else.if.i, %B450.else.i, %B492.i, %B450.i
  %"$phi428.0.2.0384386.i" = phi i64 [ %.11.i2.i.i, %B492.else.if.i ], [ %.11.i2.i.i, %B492.i ], [ -9223372036854775808, %B492.else.i ], [ %.11.i2.i.i, %B450.else.if.i ], [ %.11.i2.i.i, %B450.i ], [ %.11.i2.i.i, %B450.else.i ]
  %"$phi500.0.2.0.i" = phi i64 [ %spec.select430.i, %B492.else.if.i ], [ 0, %B492.i ], [ 0, %B492.else.i ], [ %162, %B450.else.if.i ], [ 0, %B450.i ], [ 0, %B450.else.i ]
  %.11.i.i = tail call i64 @llvm.smin.i64(i64 %"$phi500.0.2.0.i", i64 %all_rows.2.0.i)
  br label %B534.i

B534.i:                                           ; preds = %B500.i, %_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx.exit.i
  %"$phi428.0.2.0383.i" = phi i64 [ %.11.i2.i.i, %_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx.exit.i ], [ %"$phi428.0.2.0384386.i", %B500.i ]
  %rows.5.0.i = phi i64 [ %rows.4.0.i, %_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx.exit.i ], [ %.11.i.i, %B500.i ]
  %.667.i = icmp eq i64 %limited.4.0.lcssa.i.i, 2
  br i1 %.667.i, label %B586.else.if.i, label %B760.i

B760.i:                                           ; preds = %B702.else.if.i, %B534.i, %_ZN9kernelgen5build4nest9_classifyB2v6B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxxx.exit.i
  %.667392.i = phi i1 [ false, %_ZN9kernelgen5build4nest9_classifyB2v6B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxxx.exit.i ], [ true, %B702.else.if.i ], [ false, %B534.i ]
  %rows.5.0391.i = phi i64 [ %rows.4.0.i, %_ZN9kernelgen5build4nest9_classifyB2v6B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxxx.exit.i ], [ %rows.5.0.i, %B702.else.if.i ], [ %rows.5.0.i, %B534.i ]
  %step.3.0.i = phi i64 [ %.220573.i, %_ZN9kernelgen5build4nest9_classifyB2v6B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxxx.exit.i ], [ %spec.select432.i, %B702.else.if.i ], [ %"$phi428.0.2.0383.i", %B534.i ]
  %height.5.0.i = phi i64 [ 1, %_ZN9kernelgen5build4nest9_classifyB2v6B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxxx.exit.i ], [ %height.4.2395407.i, %B702.else.if.i ], [ 1, %B534.i ]
  %.888.i = icmp sgt i64 %rows.5.0391.i, 1
  %96 = or i1 %.667392.i, %.888.i
  %"$phi790.0.2.0.i" = select i1 %96, i64 2, i64 1
  %.919490.i = icmp sgt i64 %all_rows.2.0.i, 0
  %.939491.i = icmp sgt i64 %.220573.i, 0
  %or.cond492.i = select i1 %.919490.i, i1 %.939491.i, i1 false
  %.1279.i = icmp slt i64 %"$phi790.0.2.0.i", %p3
  %.idx.i = mul i64 %p6, 24
  %97 = getelementptr i8, ptr %p7, i64 %.idx.i
  %.1291509.i = getelementptr i64, ptr %97, i64 %"$phi790.0.2.0.i"
  %.1299512.i = getelementptr i64, ptr %p1, i64 %"$phi790.0.2.0.i"
  %.1565500.not.i = icmp slt i64 %p5, 1
  %98 = add i64 %p3, -1
  %.11.i35.i = tail call i64 @llvm.smin.i64(i64 %.220573.i, i64 %step.3.0.i)
  %.11.i36.i = tail call i64 @llvm.smin.i64(i64 %all_rows.2.0.i, i64 %rows.5.0391.i)
  %.1217.peel.i = select i1 %.888.i, i64 0, i64 %.11.i35.i
  %.1199.peel.i = select i1 %.888.i, i64 %.11.i36.i, i64 0
  %.1227.peel.i = icmp slt i64 %.1199.peel.i, %all_rows.2.0.i
  %.1244.peel.i = icmp slt i64 %.1217.peel.i, %.220573.i
  %or.cond428.peel.i = select i1 %.1227.peel.i, i1 %.1244.peel.i, i1 false
  %.50.i.i = icmp ne i64 %p10, 0
  %.129.i.i = icmp sgt i64 %p5, 0
  %.62.i.i = icmp ne i64 %p10, -1
  %99 = trunc nuw i64 %p10 to i32
  %.idx234.i.i = shl i64 %p6, 4
  %100 = getelementptr i8, ptr %p7, i64 %.idx234.i.i
  %scevgep50.i51.i = getelementptr i8, ptr %p4, i64 16
  br label %B794.i

B794.i:                                           ; preds = %B794.i.backedge, %B760.i
  br i1 %or.cond492.i, label %B938.preheader.lr.ph.i, label %B1386.i

B938.preheader.lr.ph.i:                           ; preds = %B794.i
  br i1 %.667392.i, label %B938.preheader.us.i, label %B938.preheader.i

B938.preheader.i:                                 ; preds = %B938.preheader.lr.ph.i
  store ptr null, ptr %.1157.i, align 8, !noalias !23
  call fastcc void @_ZN9kernelgen5build4nest5_tileB3v11B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxxx(ptr nonnull %.1157.i, ptr readonly %p2, ptr %p4, ptr %p7, i64 %p5, i64 %p6, i64 %p8, i64 0, i64 %.11.i36.i, i64 0, i64 %.11.i35.i, i64 1, i64 0, i64 %p10, i64 %p11, i64 %p12)
  br i1 %or.cond428.peel.i, label %B938.i, label %B1386.i

B938.preheader.us.i:                              ; preds = %B938.preheader.lr.ph.i, %_ZN9kernelgen5build4nest6_panelB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx.exit.i
  %row.3.1494.us.i = phi i64 [ %row.4.2.us.i, %_ZN9kernelgen5build4nest6_panelB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx.exit.i ], [ 0, %B938.preheader.lr.ph.i ]
  %col.4.1493.us.i = phi i64 [ %col.5.2.us.i, %_ZN9kernelgen5build4nest6_panelB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx.exit.i ], [ 0, %B938.preheader.lr.ph.i ]
  %.948.us.us.i = sub nsw i64 %.220573.i, %col.4.1493.us.i
  %.11.i37.i = tail call i64 @llvm.smin.i64(i64 %.948.us.us.i, i64 %step.3.0.i)
  %.990.us.i = sub nsw i64 %all_rows.2.0.i, %row.3.1494.us.i
  %.11.i38.i = tail call i64 @llvm.smin.i64(i64 %.990.us.i, i64 %height.5.0.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.284.i.i), !noalias !23
  call void @llvm.lifetime.start.p0(ptr nonnull %.445.i.i), !noalias !23
  call void @llvm.lifetime.start.p0(ptr nonnull %.624.i.i), !noalias !23
  call void @llvm.lifetime.start.p0(ptr nonnull %.845.i.i), !noalias !23
  %.61.i.i = icmp ne i64 %.11.i37.i, -9223372036854775808
  %.63.not.i.i = or i1 %.62.i.i, %.61.i.i
  %or.cond.i = select i1 %.50.i.i, i1 %.63.not.i.i, i1 false, !prof !41
  br i1 %or.cond.i, label %B0.else.if.i.i, label %B0.endif.endif.i.i, !prof !41

B46.i.i:                                          ; preds = %B46.preheader.i.i, %B911.i.i
  %.179247260.i.i = phi i64 [ %.186.i.i, %B911.i.i ], [ 0, %B46.preheader.i.i ]
  %.186.i.i = add nuw nsw i64 %.179247260.i.i, 1
  %.217.idx.i.i = mul i64 %.179247260.i.i, 24
  %.217.i.i = getelementptr i8, ptr %p4, i64 %.217.idx.i.i
  %.218.i.i = load i64, ptr %.217.i.i, align 8, !noalias !42
  %.227.i.i = getelementptr i64, ptr %100, i64 %.179247260.i.i
  %.228.i.i = load i64, ptr %.227.i.i, align 8, !noalias !42
  %.229.not.i.i = icmp eq i64 %.228.i.i, 3
  br i1 %.229.not.i.i, label %B116.i45.i, label %B911.i.i

B116.i45.i:                                       ; preds = %B46.i.i
  %sunkaddr65.i.i = getelementptr i8, ptr %.217.i.i, i64 8
  %.236.i.i = load i64, ptr %sunkaddr65.i.i, align 8, !noalias !42
  %.237.not.i.i = icmp eq i64 %.236.i.i, 1
  br i1 %.237.not.i.i, label %B164.i.i, label %B911.i.i

B164.i.i:                                         ; preds = %B116.i45.i
  %sunkaddr67.i.i = getelementptr i8, ptr %.217.i.i, i64 16
  %.249.i.i = load i64, ptr %sunkaddr67.i.i, align 8, !noalias !42
  %.251.i46.i = add i64 %.249.i.i, %p8
  %.257.i.i = getelementptr i64, ptr %p7, i64 %.179247260.i.i
  %.258.i.i = load i64, ptr %.257.i.i, align 8, !noalias !42
  %.261.i47.i = getelementptr i64, ptr %p2, i64 %.179247260.i.i
  %.262.i48.i = load i64, ptr %.261.i47.i, align 8, !noalias !42
  %.264.i.i = mul nsw i64 %.262.i48.i, %col.4.1493.us.i
  %.268.i.i = mul nsw i64 %.218.i.i, %row.3.1494.us.i
  %.265.i49.i = add i64 %.258.i.i, %.268.i.i
  %.269.i.i = add i64 %.265.i49.i, %.264.i.i
  %.273.i.i = mul i64 %.218.i.i, %step.3.0.i
  call fastcc void @_ZN9kernelgen5build5moves9transposeB2v9B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx(ptr nonnull %.284.i.i, i64 %.251.i46.i, i64 %.273.i.i, i64 %.269.i.i, i64 %.262.i48.i, i64 %.11.i38.i, i64 %.11.i37.i, i64 %.218.i.i)
  br i1 %114, label %B911.i.i, label %B346.preheader.i.i

B346.i.i:                                         ; preds = %B346.preheader.i.i, %B346.i.i
  %lsr.iv63.i.i = phi i64 [ %.11.i38.i, %B346.preheader.i.i ], [ %lsr.iv.next64.i.i, %B346.i.i ]
  %lsr.iv61.i.i = phi i64 [ %119, %B346.preheader.i.i ], [ %lsr.iv.next62.i.i, %B346.i.i ]
  %lsr.iv59.i.i = phi i64 [ %117, %B346.preheader.i.i ], [ %lsr.iv.next60.i.i, %B346.i.i ]
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v10B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr nonnull %.445.i.i, i64 %lsr.iv59.i.i, i64 %.218.i.i, i64 %lsr.iv61.i.i, i64 0, i64 %.442.i.i, i64 %.218.i.i)
  %lsr.iv.next60.i.i = add i64 %lsr.iv59.i.i, %.273.i.i
  %lsr.iv.next62.i.i = add i64 %lsr.iv61.i.i, %.273.i.i
  %lsr.iv.next64.i.i = add nsw i64 %lsr.iv63.i.i, -1
  %exitcond.not.i50.i = icmp eq i64 %lsr.iv.next64.i.i, 0
  br i1 %exitcond.not.i50.i, label %B911.i.i, label %B346.i.i

B540.i.i:                                         ; preds = %B468.endif.i.i, %B540.i.i
  %lsr.iv48.i.i = phi i64 [ %lsr.iv.next49.i.i, %B540.i.i ], [ %.arg.rows236.pre-phi.i.i, %B468.endif.i.i ]
  %lsr.iv46.i.i = phi i64 [ %lsr.iv.next47.i.i, %B540.i.i ], [ %row.3.1494.us.i, %B468.endif.i.i ]
  %lsr.iv45.i.i = phi i64 [ %lsr.iv.next.i39.i, %B540.i.i ], [ 0, %B468.endif.i.i ]
  call fastcc void @_ZN9kernelgen5build4nest5_tileB3v11B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxxx(ptr nonnull %.624.i.i, ptr readonly %p2, ptr readonly %p4, ptr %p7, i64 %p5, i64 %p6, i64 %p8, i64 %lsr.iv46.i.i, i64 1, i64 %col.4.1493.us.i, i64 %.11.i37.i, i64 1, i64 %lsr.iv45.i.i, i64 %p10, i64 %p11, i64 %p12)
  %lsr.iv.next.i39.i = add i64 %lsr.iv45.i.i, %step.3.0.i
  %lsr.iv.next47.i.i = add i64 %lsr.iv46.i.i, 1
  %lsr.iv.next49.i.i = add i64 %lsr.iv48.i.i, -1
  %exitcond301.not.i40.i = icmp eq i64 %lsr.iv.next49.i.i, 0
  br i1 %exitcond301.not.i40.i, label %B614.endif.i.i, label %B540.i.i

B646.i.i:                                         ; preds = %B614.endif.i.i, %B908.i.i
  %lsr.iv.i42.i = phi ptr [ %scevgep39.i.i, %B908.i.i ], [ %scevgep50.i51.i, %B614.endif.i.i ]
  %.749282284.i.i = phi i64 [ %.756.i.i, %B908.i.i ], [ 0, %B614.endif.i.i ]
  %.756.i.i = add nuw nsw i64 %.749282284.i.i, 1
  %scevgep40.i.i = getelementptr i8, ptr %lsr.iv.i42.i, i64 -16
  %.788.i.i = load i64, ptr %scevgep40.i.i, align 8, !noalias !42
  %101 = shl i64 %.749282284.i.i, 3
  %scevgep42.i43.i = getelementptr i8, ptr %100, i64 %101
  %.798.i.i = load i64, ptr %scevgep42.i43.i, align 8, !noalias !42
  %.799.i.i = icmp eq i64 %.798.i.i, 3
  br i1 %.799.i.i, label %B716.i.i, label %B908.i.i

B716.i.i:                                         ; preds = %B646.i.i
  %scevgep41.i.i = getelementptr i8, ptr %lsr.iv.i42.i, i64 -8
  %.806.i.i = load i64, ptr %scevgep41.i.i, align 8, !noalias !42
  %.807.i.i = icmp eq i64 %.806.i.i, 2
  br i1 %.807.i.i, label %B762.i.i, label %B908.i.i

B762.i.i:                                         ; preds = %B716.i.i
  %.814.i.i = load i64, ptr %lsr.iv.i42.i, align 8, !noalias !42
  %.816.i.i = add nsw i64 %.814.i.i, %p8
  %scevgep44.i44.i = getelementptr i8, ptr %p7, i64 %101
  %.820.i.i = load i64, ptr %scevgep44.i44.i, align 8, !noalias !42
  %scevgep43.i.i = getelementptr i8, ptr %p2, i64 %101
  %.824.i.i = load i64, ptr %scevgep43.i.i, align 8, !noalias !42
  %.826.i.i = mul nsw i64 %.824.i.i, %col.4.1493.us.i
  %.830.i.i = mul nsw i64 %.788.i.i, %row.3.1494.us.i
  %.827.i.i = add i64 %.820.i.i, %.830.i.i
  %.831.i.i = add i64 %.827.i.i, %.826.i.i
  %.841.i.i = mul nsw i64 %.788.i.i, %step.3.0.i
  call fastcc void @_ZN9kernelgen5build5moves9transposeB2v9B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx(ptr nonnull %.845.i.i, i64 %.831.i.i, i64 %.824.i.i, i64 %.816.i.i, i64 %.841.i.i, i64 %.11.i37.i, i64 %.11.i38.i, i64 %.788.i.i)
  br label %B908.i.i

B908.i.i:                                         ; preds = %B762.i.i, %B716.i.i, %B646.i.i
  %scevgep39.i.i = getelementptr i8, ptr %lsr.iv.i42.i, i64 24
  %exitcond302.not.i.i = icmp eq i64 %p5, %.756.i.i
  br i1 %exitcond302.not.i.i, label %_ZN9kernelgen5build4nest6_panelB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx.exit.i, label %B646.i.i

B911.i.i:                                         ; preds = %B346.i.i, %B164.i.i, %B116.i45.i, %B46.i.i
  %exitcond299.not.i.i = icmp eq i64 %.186.i.i, %p5
  br i1 %exitcond299.not.i.i, label %B468.endif.i.i, label %B46.i.i

B0.else.if.i.i:                                   ; preds = %B938.preheader.us.i
  %102 = or i64 %.11.i37.i, %p10
  %103 = icmp ult i64 %102, 4294967296
  br i1 %103, label %104, label %108

104:                                              ; preds = %B0.else.if.i.i
  %105 = trunc nuw i64 %.11.i37.i to i32
  %106 = urem i32 %105, %99
  %107 = zext i32 %106 to i64
  br label %110

108:                                              ; preds = %B0.else.if.i.i
  %109 = srem i64 %.11.i37.i, %p10
  br label %110

110:                                              ; preds = %108, %104
  %111 = phi i64 [ %107, %104 ], [ %109, %108 ]
  %.68.i.i = xor i64 %111, %p10
  %.69.i.i = icmp slt i64 %.68.i.i, 0
  %.70.i.i = icmp ne i64 %111, 0
  %.71.i.i = and i1 %.70.i.i, %.69.i.i
  %.78.i.i = select i1 %.71.i.i, i64 %p10, i64 0
  %spec.select.i.i = add i64 %.78.i.i, %111
  %112 = freeze i64 %spec.select.i.i
  br label %B0.endif.endif.i.i

B0.endif.endif.i.i:                               ; preds = %110, %B938.preheader.us.i
  %rem.0.i.i = phi i64 [ 0, %B938.preheader.us.i ], [ %112, %110 ]
  br i1 %.129.i.i, label %B46.lr.ph.i.i, label %B0.endif.endif.B468.endif_crit_edge.i.i

B0.endif.endif.B468.endif_crit_edge.i.i:          ; preds = %B0.endif.endif.i.i
  %.pre.i.i = tail call i64 @llvm.smax.i64(i64 %.11.i38.i, i64 0)
  br label %B468.endif.i.i

B46.lr.ph.i.i:                                    ; preds = %B0.endif.endif.i.i
  %.309.not.i.i = icmp eq i64 %rem.0.i.i, 0
  %.arg.rows.i.i = tail call i64 @llvm.smax.i64(i64 %.11.i38.i, i64 0)
  %.442.i.i = sub nsw i64 %p10, %rem.0.i.i
  br i1 %.309.not.i.i, label %B46.us.i.i, label %B46.preheader.i.i

B46.preheader.i.i:                                ; preds = %B46.lr.ph.i.i
  %113 = add i64 %.11.i37.i, -1
  %114 = icmp slt i64 %.11.i38.i, 1
  br label %B46.i.i

B46.us.i.i:                                       ; preds = %B46.lr.ph.i.i, %B911.us.i.i
  %lsr.iv51.i.i = phi ptr [ %scevgep52.i.i, %B911.us.i.i ], [ %scevgep50.i51.i, %B46.lr.ph.i.i ]
  %.179247260.us.i.i = phi i64 [ %.186.us.i.i, %B911.us.i.i ], [ 0, %B46.lr.ph.i.i ]
  %.186.us.i.i = add nuw nsw i64 %.179247260.us.i.i, 1
  %scevgep53.i.i = getelementptr i8, ptr %lsr.iv51.i.i, i64 -16
  %.218.us.i.i = load i64, ptr %scevgep53.i.i, align 8, !noalias !42
  %115 = shl i64 %.179247260.us.i.i, 3
  %scevgep58.i.i = getelementptr i8, ptr %100, i64 %115
  %.228.us.i.i = load i64, ptr %scevgep58.i.i, align 8, !noalias !42
  %.229.not.us.i.i = icmp eq i64 %.228.us.i.i, 3
  br i1 %.229.not.us.i.i, label %B116.us.i.i, label %B911.us.i.i

B116.us.i.i:                                      ; preds = %B46.us.i.i
  %scevgep54.i.i = getelementptr i8, ptr %lsr.iv51.i.i, i64 -8
  %.236.us.i.i = load i64, ptr %scevgep54.i.i, align 8, !noalias !42
  %.237.not.us.i.i = icmp eq i64 %.236.us.i.i, 1
  br i1 %.237.not.us.i.i, label %B164.us.i.i, label %B911.us.i.i

B164.us.i.i:                                      ; preds = %B116.us.i.i
  %.249.us.i.i = load i64, ptr %lsr.iv51.i.i, align 8, !noalias !42
  %.251.us.i.i = add nsw i64 %.249.us.i.i, %p8
  %scevgep56.i.i = getelementptr i8, ptr %p7, i64 %115
  %.258.us.i.i = load i64, ptr %scevgep56.i.i, align 8, !noalias !42
  %scevgep55.i.i = getelementptr i8, ptr %p2, i64 %115
  %.262.us.i.i = load i64, ptr %scevgep55.i.i, align 8, !noalias !42
  %.264.us.i.i = mul nsw i64 %.262.us.i.i, %col.4.1493.us.i
  %.268.us.i.i = mul nsw i64 %.218.us.i.i, %row.3.1494.us.i
  %.265.us.i.i = add i64 %.258.us.i.i, %.268.us.i.i
  %.269.us.i.i = add i64 %.265.us.i.i, %.264.us.i.i
  %.273.us.i.i = mul nsw i64 %.218.us.i.i, %step.3.0.i
  call fastcc void @_ZN9kernelgen5build5moves9transposeB2v9B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx(ptr nonnull %.284.i.i, i64 %.251.us.i.i, i64 %.273.us.i.i, i64 %.269.us.i.i, i64 %.262.us.i.i, i64 %.11.i38.i, i64 %.11.i37.i, i64 %.218.us.i.i)
  br label %B911.us.i.i

B911.us.i.i:                                      ; preds = %B164.us.i.i, %B116.us.i.i, %B46.us.i.i
  %scevgep52.i.i = getelementptr i8, ptr %lsr.iv51.i.i, i64 24
  %exitcond300.not.i.i = icmp eq i64 %p5, %.186.us.i.i
  br i1 %exitcond300.not.i.i, label %B468.endif.i.i, label %B46.us.i.i

B346.preheader.i.i:                               ; preds = %B164.i.i
  %116 = mul i64 %.218.i.i, %.11.i37.i
  %117 = add i64 %.251.i46.i, %116
  %118 = mul i64 %.218.i.i, %113
  %119 = add i64 %.251.i46.i, %118
  br label %B346.i.i

B468.endif.i.i:                                   ; preds = %B911.i.i, %B911.us.i.i, %B0.endif.endif.B468.endif_crit_edge.i.i
  %.arg.rows236.pre-phi.i.i = phi i64 [ %.pre.i.i, %B0.endif.endif.B468.endif_crit_edge.i.i ], [ %.arg.rows.i.i, %B911.us.i.i ], [ %.arg.rows.i.i, %B911.i.i ]
  %.568276.not.i.i = icmp slt i64 %.11.i38.i, 1
  br i1 %.568276.not.i.i, label %B614.endif.i.i, label %B540.i.i

B614.endif.i.i:                                   ; preds = %B540.i.i, %B468.endif.i.i
  br i1 %.1565500.not.i, label %_ZN9kernelgen5build4nest6_panelB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx.exit.i, label %B646.i.i

_ZN9kernelgen5build4nest6_panelB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx.exit.i: ; preds = %B908.i.i, %B614.endif.i.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.284.i.i), !noalias !23
  call void @llvm.lifetime.end.p0(ptr nonnull %.445.i.i), !noalias !23
  call void @llvm.lifetime.end.p0(ptr nonnull %.624.i.i), !noalias !23
  call void @llvm.lifetime.end.p0(ptr nonnull %.845.i.i), !noalias !23
  %.1064.us.i = add nsw i64 %.11.i37.i, %col.4.1493.us.i
  %.1073.not.us.i = icmp slt i64 %.1064.us.i, %.220573.i
  %.1077.us.i = select i1 %.1073.not.us.i, i64 0, i64 %.11.i38.i
  %row.4.2.us.i = add nsw i64 %.1077.us.i, %row.3.1494.us.i
  %col.5.2.us.i = select i1 %.1073.not.us.i, i64 %.1064.us.i, i64 0
  %.919.us.i = icmp slt i64 %row.4.2.us.i, %all_rows.2.0.i
  br i1 %.919.us.i, label %B938.preheader.us.i, label %B1386.i

B938.i:                                           ; preds = %B938.preheader.i, %B938.i
  %col.6.3.i = phi i64 [ %col.7.4.i, %B938.i ], [ %.1217.peel.i, %B938.preheader.i ]
  %row.5.3.i = phi i64 [ %row.6.4.i, %B938.i ], [ %.1199.peel.i, %B938.preheader.i ]
  %.948.i = sub nsw i64 %.220573.i, %col.6.3.i
  %.11.i52.i = tail call i64 @llvm.smin.i64(i64 %.948.i, i64 %step.3.0.i)
  %.1109.i = sub nsw i64 %all_rows.2.0.i, %row.5.3.i
  %.11.i53.i = tail call i64 @llvm.smin.i64(i64 %.1109.i, i64 %rows.5.0391.i)
  store ptr null, ptr %.1157.i, align 8, !noalias !23
  call fastcc void @_ZN9kernelgen5build4nest5_tileB3v11B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxxx(ptr nonnull %.1157.i, ptr readonly %p2, ptr %p4, ptr %p7, i64 %p5, i64 %p6, i64 %p8, i64 %row.5.3.i, i64 %.11.i53.i, i64 %col.6.3.i, i64 %.11.i52.i, i64 0, i64 0, i64 %p10, i64 %p11, i64 %p12)
  %.1217.i = select i1 %.888.i, i64 0, i64 %.11.i52.i
  %col.7.4.i = add nsw i64 %.1217.i, %col.6.3.i
  %.1199.i = select i1 %.888.i, i64 %.11.i53.i, i64 0
  %row.6.4.i = add nsw i64 %.1199.i, %row.5.3.i
  %.1227.i = icmp slt i64 %row.6.4.i, %all_rows.2.0.i
  %.1244.i = icmp slt i64 %col.7.4.i, %.220573.i
  %or.cond428.i = select i1 %.1227.i, i1 %.1244.i, i1 false
  br i1 %or.cond428.i, label %B938.i, label %B1386.i, !llvm.loop !45

B1386.i:                                          ; preds = %B938.i, %_ZN9kernelgen5build4nest6_panelB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx.exit.i, %B938.preheader.i, %B794.i
  br i1 %.1279.i, label %B1402.preheader.i, label %_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx.exit

B1402.preheader.i:                                ; preds = %B1386.i
  %.1292510.i = load i64, ptr %.1291509.i, align 8, !noalias !23
  %.1293511.i = add nsw i64 %.1292510.i, 1
  %.1300513.i = load i64, ptr %.1299512.i, align 8, !noalias !23
  %.1302514.i = icmp slt i64 %.1293511.i, %.1300513.i
  br i1 %.1302514.i, label %B1460.endif.i, label %B1622.endif.lr.ph.i

B1622.endif.lr.ph.i:                              ; preds = %B1402.preheader.i
  br i1 %.1565500.not.i, label %B1622.endif.i, label %B1622.endif.us.i

B1622.endif.us.i:                                 ; preds = %B1622.endif.lr.ph.i, %B1402.us.i
  %.1299517.us.i = phi ptr [ %.1299.us.i, %B1402.us.i ], [ %.1299512.i, %B1622.endif.lr.ph.i ]
  %.1291516.us.i = phi ptr [ %.1291.us.i, %B1402.us.i ], [ %.1291509.i, %B1622.endif.lr.ph.i ]
  %axis.2.1515.us.i = phi i64 [ %.1648.us.i, %B1402.us.i ], [ %"$phi790.0.2.0.i", %B1622.endif.lr.ph.i ]
  store i64 0, ptr %.1291516.us.i, align 8, !noalias !23
  %.1625.us.i = mul nuw nsw i64 %axis.2.1515.us.i, %p5
  %120 = getelementptr i64, ptr %p2, i64 %.1625.us.i
  br label %B1676.us.i

B1402.us.i:                                       ; preds = %B1674.B1806_crit_edge.us.i
  %.1648.us.i = add nuw i64 %axis.2.1515.us.i, 1
  %.1291.us.i = getelementptr i64, ptr %97, i64 %.1648.us.i
  %.1292.us.i = load i64, ptr %.1291.us.i, align 8, !noalias !23
  %.1293.us.i = add nsw i64 %.1292.us.i, 1
  %.1299.us.i = getelementptr i64, ptr %p1, i64 %.1648.us.i
  %.1300.us.i = load i64, ptr %.1299.us.i, align 8, !noalias !23
  %.1302.us.i = icmp slt i64 %.1293.us.i, %.1300.us.i
  br i1 %.1302.us.i, label %B1460.endif.i, label %B1622.endif.us.i

B1676.us.i:                                       ; preds = %B1804.us.i, %B1622.endif.us.i
  %.1571499501.us.i = phi i64 [ 0, %B1622.endif.us.i ], [ %.1578.us.i, %B1804.us.i ]
  %.1578.us.i = add nuw nsw i64 %.1571499501.us.i, 1
  %.idx434.us.i = mul i64 %.1571499501.us.i, 24
  %121 = getelementptr i8, ptr %p4, i64 %.idx434.us.i
  %.1610.us.i = getelementptr i8, ptr %121, i64 8
  %.1611.us.i = load i64, ptr %.1610.us.i, align 8, !noalias !23
  %.1612.not.us.i = icmp eq i64 %.1611.us.i, 0
  br i1 %.1612.not.us.i, label %B1804.us.i, label %B1724.us.i

B1724.us.i:                                       ; preds = %B1676.us.i
  %.1616.us.i = getelementptr i64, ptr %p7, i64 %.1571499501.us.i
  %.1617.us.i = load i64, ptr %.1616.us.i, align 8, !noalias !23
  %.1621.us.i = load i64, ptr %.1299517.us.i, align 8, !noalias !23
  %.1622.us.i = add nsw i64 %.1621.us.i, -1
  %.1629.us.i = getelementptr i64, ptr %120, i64 %.1571499501.us.i
  %.1630.us.i = load i64, ptr %.1629.us.i, align 8, !noalias !23
  %.1631.us.i = mul nsw i64 %.1622.us.i, %.1630.us.i
  %.1632.us.i = sub nsw i64 %.1617.us.i, %.1631.us.i
  store i64 %.1632.us.i, ptr %.1616.us.i, align 8, !noalias !23
  br label %B1804.us.i

B1804.us.i:                                       ; preds = %B1724.us.i, %B1676.us.i
  %exitcond567.not.i = icmp eq i64 %p5, %.1578.us.i
  br i1 %exitcond567.not.i, label %B1674.B1806_crit_edge.us.i, label %B1676.us.i

B1674.B1806_crit_edge.us.i:                       ; preds = %B1804.us.i
  %exitcond568.not.i = icmp eq i64 %axis.2.1515.us.i, %98
  br i1 %exitcond568.not.i, label %_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx.exit, label %B1402.us.i

B1402.i:                                          ; preds = %B1622.endif.i
  %.1648.i = add nuw nsw i64 %axis.2.1515.i, 1
  %.1291.i = getelementptr i64, ptr %97, i64 %.1648.i
  %.1292.i = load i64, ptr %.1291.i, align 8, !noalias !23
  %.1293.i = add nsw i64 %.1292.i, 1
  %.1299.i = getelementptr i64, ptr %p1, i64 %.1648.i
  %.1300.i = load i64, ptr %.1299.i, align 8, !noalias !23
  %.1302.i = icmp slt i64 %.1293.i, %.1300.i
  br i1 %.1302.i, label %B1460.endif.i, label %B1622.endif.i

B1514.i:                                          ; preds = %B1514.lr.ph.i, %B1618.i
  %.1400531533.i = phi i64 [ 0, %B1514.lr.ph.i ], [ %.1407.i, %B1618.i ]
  %.1407.i = add nuw nsw i64 %.1400531533.i, 1
  %.idx436.i = mul i64 %.1400531533.i, 24
  %122 = getelementptr i8, ptr %p4, i64 %.idx436.i
  %.1439.i = getelementptr i8, ptr %122, i64 8
  %.1440.i = load i64, ptr %.1439.i, align 8, !noalias !23
  %.1441.not.i = icmp eq i64 %.1440.i, 0
  br i1 %.1441.not.i, label %B1618.i, label %B1562.i

B1562.i:                                          ; preds = %B1514.i
  %.1445.i = getelementptr i64, ptr %p7, i64 %.1400531533.i
  %.1446.i = load i64, ptr %.1445.i, align 8, !noalias !23
  %.1453.i = getelementptr i64, ptr %164, i64 %.1400531533.i
  %.1454.i = load i64, ptr %.1453.i, align 8, !noalias !23
  %.1455.i = add nsw i64 %.1454.i, %.1446.i
  store i64 %.1455.i, ptr %.1445.i, align 8, !noalias !23
  br label %B1618.i

B1618.i:                                          ; preds = %B1562.i, %B1514.i
  %exitcond570.not.i = icmp eq i64 %p5, %.1407.i
  br i1 %exitcond570.not.i, label %B794.i.backedge, label %B1514.i

B204.endif.i:                                     ; preds = %_ZN9kernelgen5build4nest7_turnedB2v2B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2ax.exit.i
  %.306.i = shl nsw i64 %.220.i, 3
  %.308.not.i = icmp sgt i64 %.306.i, %p9
  br i1 %.308.not.i, label %B340.i, label %B336.i

B204.endif.thread.i:                              ; preds = %_ZN9kernelgen5build4nest7_turnedB2v2B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2ax.exit.i
  %.9559.not.i54.i = icmp slt i64 %p6, 1
  br i1 %.9559.not.i54.i, label %common.ret.i136.i, label %iter.check.i55.i

iter.check.i55.i:                                 ; preds = %B204.endif.thread.i
  %min.iters.check.i56.i = icmp ult i64 %p6, 4
  br i1 %min.iters.check.i56.i, label %B40.preheader.i115.i, label %vector.main.loop.iter.check.i57.i

vector.main.loop.iter.check.i57.i:                ; preds = %iter.check.i55.i
  %min.iters.check7.i58.i = icmp ult i64 %p6, 16
  br i1 %min.iters.check7.i58.i, label %vec.epilog.ph.i93.i, label %vector.ph.i59.i

vector.ph.i59.i:                                  ; preds = %vector.main.loop.iter.check.i57.i
  %n.vec.i60.i = and i64 %p6, 9223372036854775792
  br label %vector.body.i61.i

vector.body.i61.i:                                ; preds = %vector.body.i61.i, %vector.ph.i59.i
  %lsr.iv43.i62.i = phi i64 [ %lsr.iv.next44.i81.i, %vector.body.i61.i ], [ %n.vec.i60.i, %vector.ph.i59.i ]
  %vec.phi.i63.i = phi <4 x i64> [ %predphi.i76.i, %vector.body.i61.i ], [ zeroinitializer, %vector.ph.i59.i ]
  %vec.phi8.i64.i = phi <4 x i64> [ %predphi18.i77.i, %vector.body.i61.i ], [ zeroinitializer, %vector.ph.i59.i ]
  %vec.phi9.i65.i = phi <4 x i64> [ %predphi19.i78.i, %vector.body.i61.i ], [ zeroinitializer, %vector.ph.i59.i ]
  %vec.phi10.i66.i = phi <4 x i64> [ %predphi20.i79.i, %vector.body.i61.i ], [ zeroinitializer, %vector.ph.i59.i ]
  %vec.ind.i67.i = phi <4 x i64> [ %vec.ind.next.i80.i, %vector.body.i61.i ], [ <i64 0, i64 1, i64 2, i64 3>, %vector.ph.i59.i ]
  %123 = mul <4 x i64> %vec.ind.i67.i, splat (i64 24)
  %124 = add <4 x i64> %123, splat (i64 96)
  %125 = add <4 x i64> %123, splat (i64 192)
  %126 = add <4 x i64> %123, splat (i64 288)
  %127 = getelementptr i8, ptr %p4, <4 x i64> %123
  %128 = getelementptr i8, ptr %p4, <4 x i64> %124
  %129 = getelementptr i8, ptr %p4, <4 x i64> %125
  %130 = getelementptr i8, ptr %p4, <4 x i64> %126
  %131 = getelementptr i8, <4 x ptr> %127, i64 8
  %132 = getelementptr i8, <4 x ptr> %128, i64 8
  %133 = getelementptr i8, <4 x ptr> %129, i64 8
  %134 = getelementptr i8, <4 x ptr> %130, i64 8
  %wide.masked.gather.i68.i = tail call <4 x i64> @llvm.masked.gather.v4i64.v4p0(<4 x ptr> align 8 %131, <4 x i1> splat (i1 true), <4 x i64> poison), !noalias !47
  %wide.masked.gather11.i69.i = tail call <4 x i64> @llvm.masked.gather.v4i64.v4p0(<4 x ptr> align 8 %132, <4 x i1> splat (i1 true), <4 x i64> poison), !noalias !47
  %wide.masked.gather12.i70.i = tail call <4 x i64> @llvm.masked.gather.v4i64.v4p0(<4 x ptr> align 8 %133, <4 x i1> splat (i1 true), <4 x i64> poison), !noalias !47
  %wide.masked.gather13.i71.i = tail call <4 x i64> @llvm.masked.gather.v4i64.v4p0(<4 x ptr> align 8 %134, <4 x i1> splat (i1 true), <4 x i64> poison), !noalias !47
  %135 = icmp ne <4 x i64> %wide.masked.gather.i68.i, zeroinitializer
  %136 = icmp ne <4 x i64> %wide.masked.gather11.i69.i, zeroinitializer
  %137 = icmp ne <4 x i64> %wide.masked.gather12.i70.i, zeroinitializer
  %138 = icmp ne <4 x i64> %wide.masked.gather13.i71.i, zeroinitializer
  %wide.masked.gather14.i72.i = tail call <4 x i64> @llvm.masked.gather.v4i64.v4p0(<4 x ptr> align 8 %127, <4 x i1> %135, <4 x i64> zeroinitializer), !noalias !47
  %wide.masked.gather15.i73.i = tail call <4 x i64> @llvm.masked.gather.v4i64.v4p0(<4 x ptr> align 8 %128, <4 x i1> %136, <4 x i64> zeroinitializer), !noalias !47
  %wide.masked.gather16.i74.i = tail call <4 x i64> @llvm.masked.gather.v4i64.v4p0(<4 x ptr> align 8 %129, <4 x i1> %137, <4 x i64> zeroinitializer), !noalias !47
  %wide.masked.gather17.i75.i = tail call <4 x i64> @llvm.masked.gather.v4i64.v4p0(<4 x ptr> align 8 %130, <4 x i1> %138, <4 x i64> zeroinitializer), !noalias !47
  %predphi.i76.i = add <4 x i64> %wide.masked.gather14.i72.i, %vec.phi.i63.i
  %predphi18.i77.i = add <4 x i64> %wide.masked.gather15.i73.i, %vec.phi8.i64.i
  %predphi19.i78.i = add <4 x i64> %wide.masked.gather16.i74.i, %vec.phi9.i65.i
  %predphi20.i79.i = add <4 x i64> %wide.masked.gather17.i75.i, %vec.phi10.i66.i
  %vec.ind.next.i80.i = add <4 x i64> %vec.ind.i67.i, splat (i64 16)
  %lsr.iv.next44.i81.i = add nsw i64 %lsr.iv43.i62.i, -16
  %139 = icmp eq i64 %lsr.iv.next44.i81.i, 0
  br i1 %139, label %middle.block.i82.i, label %vector.body.i61.i, !llvm.loop !38

middle.block.i82.i:                               ; preds = %vector.body.i61.i
  %bin.rdx.i83.i = add <4 x i64> %predphi18.i77.i, %predphi.i76.i
  %bin.rdx21.i84.i = add <4 x i64> %bin.rdx.i83.i, %predphi19.i78.i
  %bin.rdx22.i85.i = add <4 x i64> %bin.rdx21.i84.i, %predphi20.i79.i
  %140 = tail call i64 @llvm.vector.reduce.add.v4i64(<4 x i64> %bin.rdx22.i85.i)
  %cmp.n.i90.i = icmp eq i64 %p6, %n.vec.i60.i
  br i1 %cmp.n.i90.i, label %common.ret.loopexit.i134.i, label %vec.epilog.iter.check.i91.i

vec.epilog.iter.check.i91.i:                      ; preds = %middle.block.i82.i
  %141 = and i64 %p6, 12
  %min.epilog.iters.check.i92.i = icmp eq i64 %141, 0
  br i1 %min.epilog.iters.check.i92.i, label %B40.preheader.i115.i, label %vec.epilog.ph.i93.i, !prof !18

vec.epilog.ph.i93.i:                              ; preds = %vec.epilog.iter.check.i91.i, %vector.main.loop.iter.check.i57.i
  %bc.resume.val.i94.i = phi i64 [ %n.vec.i60.i, %vec.epilog.iter.check.i91.i ], [ 0, %vector.main.loop.iter.check.i57.i ]
  %bc.merge.rdx.i95.i = phi i64 [ %140, %vec.epilog.iter.check.i91.i ], [ 0, %vector.main.loop.iter.check.i57.i ]
  %n.vec24.i96.i = and i64 %p6, 9223372036854775804
  %142 = insertelement <4 x i64> <i64 poison, i64 0, i64 0, i64 0>, i64 %bc.merge.rdx.i95.i, i64 0
  %broadcast.splatinsert.i97.i = insertelement <4 x i64> poison, i64 %bc.resume.val.i94.i, i64 0
  %broadcast.splat.i98.i = shufflevector <4 x i64> %broadcast.splatinsert.i97.i, <4 x i64> poison, <4 x i32> zeroinitializer
  %induction.i99.i = or disjoint <4 x i64> %broadcast.splat.i98.i, <i64 0, i64 1, i64 2, i64 3>
  %143 = sub nsw i64 %bc.resume.val.i94.i, %n.vec24.i96.i
  br label %vec.epilog.vector.body.i100.i

vec.epilog.vector.body.i100.i:                    ; preds = %vec.epilog.vector.body.i100.i, %vec.epilog.ph.i93.i
  %lsr.iv41.i101.i = phi i64 [ %lsr.iv.next42.i108.i, %vec.epilog.vector.body.i100.i ], [ %143, %vec.epilog.ph.i93.i ]
  %vec.phi26.i102.i = phi <4 x i64> [ %predphi30.i106.i, %vec.epilog.vector.body.i100.i ], [ %142, %vec.epilog.ph.i93.i ]
  %vec.ind27.i103.i = phi <4 x i64> [ %vec.ind.next32.i107.i, %vec.epilog.vector.body.i100.i ], [ %induction.i99.i, %vec.epilog.ph.i93.i ]
  %144 = mul <4 x i64> %vec.ind27.i103.i, splat (i64 24)
  %145 = getelementptr i8, ptr %p4, <4 x i64> %144
  %146 = getelementptr i8, <4 x ptr> %145, i64 8
  %wide.masked.gather28.i104.i = tail call <4 x i64> @llvm.masked.gather.v4i64.v4p0(<4 x ptr> align 8 %146, <4 x i1> splat (i1 true), <4 x i64> poison), !noalias !47
  %147 = icmp ne <4 x i64> %wide.masked.gather28.i104.i, zeroinitializer
  %wide.masked.gather29.i105.i = tail call <4 x i64> @llvm.masked.gather.v4i64.v4p0(<4 x ptr> align 8 %145, <4 x i1> %147, <4 x i64> zeroinitializer), !noalias !47
  %predphi30.i106.i = add <4 x i64> %wide.masked.gather29.i105.i, %vec.phi26.i102.i
  %vec.ind.next32.i107.i = add nuw nsw <4 x i64> %vec.ind27.i103.i, splat (i64 4)
  %lsr.iv.next42.i108.i = add i64 %lsr.iv41.i101.i, 4
  %148 = icmp eq i64 %lsr.iv.next42.i108.i, 0
  br i1 %148, label %vec.epilog.middle.block.i109.i, label %vec.epilog.vector.body.i100.i, !llvm.loop !39

vec.epilog.middle.block.i109.i:                   ; preds = %vec.epilog.vector.body.i100.i
  %149 = tail call i64 @llvm.vector.reduce.add.v4i64(<4 x i64> %predphi30.i106.i)
  %cmp.n33.i114.i = icmp eq i64 %p6, %n.vec24.i96.i
  br i1 %cmp.n33.i114.i, label %common.ret.loopexit.i134.i, label %B40.preheader.i115.i

B40.preheader.i115.i:                             ; preds = %vec.epilog.middle.block.i109.i, %vec.epilog.iter.check.i91.i, %iter.check.i55.i
  %size.2.062.ph.i116.i = phi i64 [ 0, %iter.check.i55.i ], [ %140, %vec.epilog.iter.check.i91.i ], [ %149, %vec.epilog.middle.block.i109.i ]
  %.1015860.ph.i117.i = phi i64 [ 0, %iter.check.i55.i ], [ %n.vec.i60.i, %vec.epilog.iter.check.i91.i ], [ %n.vec24.i96.i, %vec.epilog.middle.block.i109.i ]
  %150 = mul i64 %.1015860.ph.i117.i, 24
  %151 = getelementptr i8, ptr %p4, i64 %150
  %scevgep.i118.i = getelementptr i8, ptr %151, i64 8
  %152 = sub nsw i64 %p6, %.1015860.ph.i117.i
  br label %B40.i119.i

B40.i119.i:                                       ; preds = %B116.i129.i, %B40.preheader.i115.i
  %lsr.iv40.i120.i = phi i64 [ %152, %B40.preheader.i115.i ], [ %lsr.iv.next.i132.i, %B116.i129.i ]
  %lsr.iv.i121.i = phi ptr [ %scevgep.i118.i, %B40.preheader.i115.i ], [ %scevgep38.i131.i, %B116.i129.i ]
  %size.2.062.i122.i = phi i64 [ %size.2.062.ph.i116.i, %B40.preheader.i115.i ], [ %size.3.1.i130.i, %B116.i129.i ]
  %.145.i123.i = load i64, ptr %lsr.iv.i121.i, align 8, !noalias !47
  %.146.not.i124.i = icmp eq i64 %.145.i123.i, 0
  br i1 %.146.not.i124.i, label %B116.i129.i, label %B88.i125.i

B88.i125.i:                                       ; preds = %B40.i119.i
  %sunkaddr.i126.i = getelementptr i8, ptr %lsr.iv.i121.i, i64 -8
  %.154.i127.i = load i64, ptr %sunkaddr.i126.i, align 8, !noalias !47
  %.156.i128.i = add nsw i64 %.154.i127.i, %size.2.062.i122.i
  br label %B116.i129.i

B116.i129.i:                                      ; preds = %B88.i125.i, %B40.i119.i
  %size.3.1.i130.i = phi i64 [ %.156.i128.i, %B88.i125.i ], [ %size.2.062.i122.i, %B40.i119.i ]
  %scevgep38.i131.i = getelementptr i8, ptr %lsr.iv.i121.i, i64 24
  %lsr.iv.next.i132.i = add i64 %lsr.iv40.i120.i, -1
  %exitcond.not.i133.i = icmp eq i64 %lsr.iv.next.i132.i, 0
  br i1 %exitcond.not.i133.i, label %common.ret.loopexit.i134.i, label %B40.i119.i, !llvm.loop !40

common.ret.loopexit.i134.i:                       ; preds = %B116.i129.i, %vec.epilog.middle.block.i109.i, %middle.block.i82.i
  %size.3.1.lcssa.i135.i = phi i64 [ %149, %vec.epilog.middle.block.i109.i ], [ %140, %middle.block.i82.i ], [ %size.3.1.i130.i, %B116.i129.i ]
  %153 = tail call i64 @llvm.smax.i64(i64 %size.3.1.lcssa.i135.i, i64 1)
  br label %common.ret.i136.i

common.ret.i136.i:                                ; preds = %common.ret.loopexit.i134.i, %B204.endif.thread.i
  %size.2.0.lcssa.i137.i = phi i64 [ 1, %B204.endif.thread.i ], [ %153, %common.ret.loopexit.i134.i ]
  %154 = icmp samesign ult i64 %size.2.0.lcssa.i137.i, 24577
  br i1 %154, label %155, label %_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx.exit140.i

155:                                              ; preds = %common.ret.i136.i
  %156 = trunc nuw nsw i64 %size.2.0.lcssa.i137.i to i32
  %157 = udiv i32 24576, %156
  %158 = lshr i32 %157, 6
  %159 = tail call i32 @llvm.umax.i32(i32 %158, i32 1)
  %160 = shl nuw nsw i32 %159, 6
  %161 = zext nneg i32 %160 to i64
  br label %_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx.exit140.i

_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx.exit140.i: ; preds = %155, %common.ret.i136.i
  %.2655556.i138.i = phi i64 [ %161, %155 ], [ 64, %common.ret.i136.i ]
  %.11.i2.i139.i = tail call i64 @llvm.smin.i64(i64 %p9, i64 %.2655556.i138.i)
  %.329.i = shl nsw i64 %.220.i, 1
  %.358.not.i = icmp sgt i64 %.329.i, %.11.i2.i139.i
  br i1 %.358.not.i, label %B340.i, label %B336.i

B450.else.i:                                      ; preds = %B450.i
  %.501.i = icmp ne i64 %p9, -9223372036854775808
  %.502.i = icmp ne i64 %.220573.i, -1
  %.503.not.i = or i1 %.501.i, %.502.i
  br i1 %.503.not.i, label %B450.else.if.i, label %B500.i, !prof !4

B450.else.if.i:                                   ; preds = %B450.else.i
  %.506.i = sdiv i64 %p9, %.220573.i
  %.507.i = srem i64 %p9, %.220573.i
  %.508.i = xor i64 %.507.i, %.220573.i
  %.509.i = icmp slt i64 %.508.i, 0
  %.510.i = icmp ne i64 %.507.i, 0
  %.511.i = and i1 %.510.i, %.509.i
  %.516.i = sext i1 %.511.i to i64
  %spec.select429.i = add i64 %.506.i, %.516.i
  %162 = and i64 %spec.select429.i, -8
  br label %B500.i

B492.else.i:                                      ; preds = %B492.i
  %.588.i = icmp ne i64 %p9, -9223372036854775808
  %.589.i = icmp ne i64 %.220573.i, -1
  %.590.not.i = or i1 %.588.i, %.589.i
  br i1 %.590.not.i, label %B492.else.if.i, label %B500.i, !prof !4

B492.else.if.i:                                   ; preds = %B492.else.i
  %.593.i = sdiv i64 %.11.i2.i.i, %.220573.i
  %.594.i = srem i64 %.11.i2.i.i, %.220573.i
  %.595.i = xor i64 %.594.i, %.220573.i
  %.596.i = icmp slt i64 %.595.i, 0
  %.597.i = icmp ne i64 %.594.i, 0
  %.598.i = and i1 %.597.i, %.596.i
  %.603.i = sext i1 %.598.i to i64
  %spec.select430.i = add i64 %.593.i, %.603.i
  br label %B500.i

B586.else.if.i:                                   ; preds = %B534.i
  %.720.i = icmp slt i64 %p9, 512
  br i1 %.720.i, label %B664.else.if.i, label %B702.else.if.i

B664.else.if.i:                                   ; preds = %B586.else.if.i, %B664.else.if.i.backedge
  %height.3.0.i = phi i64 [ %.730.1.i, %B664.else.if.i.backedge ], [ 8, %B586.else.if.i ]
  %.730.1.i = lshr i64 %height.3.0.i, 1
  %.770.i = icmp eq i64 %.730.1.i, 0
  br i1 %.770.i, label %B664.else.if.i.backedge, label %B664.endif.else.if.i, !prof !0

B664.endif.else.if.i:                             ; preds = %B664.else.if.i
  %.786.i = sdiv i64 %p9, %.730.1.i
  %.787.i = srem i64 %p9, %.730.1.i
  %.787.lobit.i = ashr i64 %.787.i, 63
  %spec.select431.i = add i64 %.787.lobit.i, %.786.i
  %163 = icmp slt i64 %spec.select431.i, 64
  br i1 %163, label %B664.else.if.i.backedge, label %B702.else.if.i

B664.else.if.i.backedge:                          ; preds = %B664.endif.else.if.i, %B664.else.if.i
  br label %B664.else.if.i

B702.else.if.i:                                   ; preds = %B664.endif.else.if.i, %B586.else.if.i
  %height.4.2395407.i = phi i64 [ 8, %B586.else.if.i ], [ %.730.1.i, %B664.endif.else.if.i ]
  %.835.i = sdiv i64 %p9, %height.4.2395407.i
  %.836.i = srem i64 %p9, %height.4.2395407.i
  %.836.lobit.i = ashr i64 %.836.i, 63
  %.824.1.i = add i64 %.836.lobit.i, %.835.i
  %.867.i = icmp sgt i64 %.824.1.i, 128
  %.875.i = add nsw i64 %.824.1.i, -64
  %spec.select432.i = select i1 %.867.i, i64 %.875.i, i64 %.824.1.i
  br label %B760.i

B1460.endif.i:                                    ; preds = %B1402.us.i, %B1402.i, %B1402.preheader.i
  %axis.2.1.lcssa.i = phi i64 [ %"$phi790.0.2.0.i", %B1402.preheader.i ], [ %.1648.i, %B1402.i ], [ %.1648.us.i, %B1402.us.i ]
  %.1291.lcssa.i = phi ptr [ %.1291509.i, %B1402.preheader.i ], [ %.1291.i, %B1402.i ], [ %.1291.us.i, %B1402.us.i ]
  %.1293.lcssa.i = phi i64 [ %.1293511.i, %B1402.preheader.i ], [ %.1293.i, %B1402.i ], [ %.1293.us.i, %B1402.us.i ]
  store i64 %.1293.lcssa.i, ptr %.1291.lcssa.i, align 8, !noalias !23
  br i1 %.1565500.not.i, label %B794.i.backedge, label %B1514.lr.ph.i

B794.i.backedge:                                  ; preds = %B1618.i, %B1460.endif.i
  br label %B794.i

B1514.lr.ph.i:                                    ; preds = %B1460.endif.i
  %.1449.i = mul nsw i64 %axis.2.1.lcssa.i, %p5
  %164 = getelementptr i64, ptr %p2, i64 %.1449.i
  br label %B1514.i

B1622.endif.i:                                    ; preds = %B1622.endif.lr.ph.i, %B1402.i
  %.1291516.i = phi ptr [ %.1291.i, %B1402.i ], [ %.1291509.i, %B1622.endif.lr.ph.i ]
  %axis.2.1515.i = phi i64 [ %.1648.i, %B1402.i ], [ %"$phi790.0.2.0.i", %B1622.endif.lr.ph.i ]
  store i64 0, ptr %.1291516.i, align 8, !noalias !23
  %exitcond569.not.i = icmp eq i64 %axis.2.1515.i, %98
  br i1 %exitcond569.not.i, label %_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx.exit, label %B1402.i

_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx.exit: ; preds = %B36.i, %B1386.i, %B1674.B1806_crit_edge.us.i, %B1622.endif.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.1157.i)
  ret void
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.umax.i32(i32, i32) #7

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.vector.reduce.add.v4i64(<4 x i64>) #8

attributes #0 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) }
attributes #1 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #3 = { mustprogress nocallback nofree nosync nounwind willreturn memory(write) }
attributes #4 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #5 = { mustprogress nocallback nofree nosync nounwind willreturn memory(read) }
attributes #6 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: read) }
attributes #7 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #8 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }

!0 = !{!"branch_weights", i32 1, i32 99}
!1 = !{!2}
!2 = distinct !{!2, !3, !"_ZN9kernelgen5build4nest5_loadB3v12B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxx: %retptr"}
!3 = distinct !{!3, !"_ZN9kernelgen5build4nest5_loadB3v12B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxx"}
!4 = !{!"branch_weights", i32 99, i32 1}
!5 = distinct !{!5, !6}
!6 = !{!"llvm.loop.unroll.disable"}
!7 = distinct !{!7, !6}
!8 = distinct !{!8, !6}
!9 = distinct !{!9, !6}
!10 = distinct !{!10, !6}
!11 = distinct !{!11, !6}
!12 = distinct !{!12, !6}
!13 = distinct !{!13, !14, !15}
!14 = !{!"llvm.loop.unroll.runtime.disable"}
!15 = !{!"llvm.loop.isvectorized", i32 1}
!16 = distinct !{!16, !14, !15}
!17 = distinct !{!17, !15, !14}
!18 = !{!"branch_weights", i32 4, i32 12}
!19 = distinct !{!19, !15, !14}
!20 = distinct !{!20, !15, !14}
!21 = !{!"branch_weights", i32 8, i32 24}
!22 = distinct !{!22, !15, !14}
!23 = !{!24}
!24 = distinct !{!24, !25, !"_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx: %retptr"}
!25 = distinct !{!25, !"_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx"}
!26 = !{!27, !24}
!27 = distinct !{!27, !28, !"_ZN9kernelgen5build4nest7_turnedB2v2B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2ax: %retptr"}
!28 = distinct !{!28, !"_ZN9kernelgen5build4nest7_turnedB2v2B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2ax"}
!29 = !{!30, !24}
!30 = distinct !{!30, !31, !"_ZN9kernelgen5build4nest9_classifyB2v6B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxxx: %retptr"}
!31 = distinct !{!31, !"_ZN9kernelgen5build4nest9_classifyB2v6B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxxx"}
!32 = distinct !{!32, !15, !14}
!33 = distinct !{!33, !15, !14}
!34 = distinct !{!34, !14, !15}
!35 = !{!36, !24}
!36 = distinct !{!36, !37, !"_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx: %retptr"}
!37 = distinct !{!37, !"_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx"}
!38 = distinct !{!38, !15, !14}
!39 = distinct !{!39, !15, !14}
!40 = distinct !{!40, !14, !15}
!41 = !{!"branch_weights", i32 9801, i32 199}
!42 = !{!43, !24}
!43 = distinct !{!43, !44, !"_ZN9kernelgen5build4nest6_panelB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx: %retptr"}
!44 = distinct !{!44, !"_ZN9kernelgen5build4nest6_panelB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx"}
!45 = distinct !{!45, !46}
!46 = !{!"llvm.loop.peeled.count", i32 1}
!47 = !{!48, !24}
!48 = distinct !{!48, !49, !"_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx: %retptr"}
!49 = distinct !{!49, !"_ZN9kernelgen5build4nest12_tile_lengthB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axx"}
